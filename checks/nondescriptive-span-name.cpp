// A name that says nothing finds nothing: empty, made of words that fit
// everything, or against the style that the project asked for.

#include "evidence.h"

#include "model/moment.h"

#include "model/words.h"

#include <regex>

namespace spantidy {

static constexpr Message Messages[] = {
    {"empty", "span name '{0}' is empty"},
    {"generic", "span name '{0}' does not say what is done"},
    {"style", "span name '{0}' does not match '{1}'"},
};

static const Option Options[] = {
    {"GenericNames",
     "do_thing;do_something;do_stuff;do_work;dothing;dowork;main;span_name;"
     "spanname;name;unnamed;unknown;default;todo;testspan;myspan;untitled",
     "names that say nothing, compared without case"},
    {"GenericWords",
     "do;process;handle;run;execute;exec;perform;call;invoke;work;test;task;"
     "job;step;op;operation;function;func;fn;method;callback;handler;request;"
     "response;item;data;thing;stuff;event;object;span;foo;bar;baz;temp;tmp;"
     "my;new;some;helper;inner;outer;block;action;something;anything",
     "words that say nothing, nor do names that are made of them alone"},
    {"Pattern", "",
     "regular expression (ECMAScript) that every constant name must match"},
};

static std::string lowered(std::string Text) {
  std::transform(Text.begin(), Text.end(), Text.begin(),
                 [](unsigned char C) { return std::tolower(C); });
  return Text;
}

// Is it made of generic words alone: "handleRequest", "run-task 2", or of a letter or
// a number? One that has parts ("job.start", "Job::run") names what they are of.
static bool isGeneric(const std::string &Name,
                      const std::vector<std::string> &Words) {
  std::vector<std::string> All = model::wordsIn(Name);
  auto saysNothing = [&](const std::string &W) {
    return isIn(Words, W) ||
           (All.size() > 1 && std::isdigit((unsigned char)W[0]));
  };
  if (All.empty() || Name.find_first_of(".:/") != std::string::npos)
    return false;
  if (All.size() == 1 && All[0] == lowered(Name)) {
    bool Number = std::isdigit((unsigned char)Name[0]);
    bool Status = Number && Name.size() == 3 && Name[0] <= '5';
    return isIn(Words, All[0]) || (Number && !Status) || Name.size() == 1;
  }
  return std::all_of(All.begin(), All.end(), saysNothing) &&
         !std::isdigit((unsigned char)All[0][0]);
}

// An expression that is none matches nothing that it could judge.
static std::optional<std::regex> styleOf(const std::string &Pattern) try {
  return Pattern.empty() ? std::nullopt : std::optional<std::regex>(Pattern);
} catch (const std::regex_error &) {
  return std::nullopt;
}

// Is it given another name on every way?
static bool isRenamed(unsigned Index, const model::Unit &U) {
  model::Moments Renames;
  for (const model::Naming &N : U.Namings)
    if (N.Of == model::Naming::Kind::Span && N.Span == Index)
      Renames.push_back(N);
  return !Renames.empty() &&
         model::Ways(U).allLeaveThrough(U.Spans[Index], Renames);
}

extern const Check NondescriptiveSpanName = {
    .Id = "nondescriptive-span-name",
    .Messages = Messages,
    .Group = "naming",
    .Guide = "Name Spans Descriptively",
    .Precision = "very-high",
    .Options = Options,
    .Run =
        [](const model::Unit &U, const OptionValues &Set, const auto &Report) {
          std::vector<std::string> Generic = Set.list("GenericNames");
          std::vector<std::string> Words = Set.list("GenericWords");
          std::string Pattern = Set.text("Pattern");
          std::optional<std::regex> Style = styleOf(Pattern);
          auto judge =
              [&](const model::Value &Whole) -> std::optional<Finding> {
            const model::Value *Name = model::asLiteral(Whole);
            if (!Name || Whole.At == model::Place())
              return std::nullopt;
            Finding F{.At = Name->At, .Arguments = {Name->Text}};
            if (Name->Text.find_first_not_of(" \t") == std::string::npos)
              F.Says = message(Messages, "empty");
            else if (isIn(Generic, model::withoutNumber(lowered(Name->Text))) ||
                     isGeneric(Name->Text, Words))
              F.Says = message(Messages, "generic"), F.Grade = Evidence::Likely;
            else if (Style && !std::regex_match(Name->Text, *Style))
              F.Says = message(Messages, "style"),
              F.Arguments.push_back(Pattern);
            return F.Says ? std::optional(F) : std::nullopt;
          };
          for (unsigned I = 0; I < U.Spans.size(); ++I)
            if (auto F =
                    isRenamed(I, U) ? std::nullopt : judge(U.Spans[I].Name)) {
              addStart(F->Notes, U.Spans[I], F->At);
              Report(std::move(*F));
            }
          for (const model::Naming &N : U.Namings)
            if (auto F = N.Of == model::Naming::Kind::Span ? judge(N.Name)
                                                           : std::nullopt) {
              if (!onOneLine(F->At, N.At))
                F->Notes.push_back({N.At, "the span is named here"});
              Report(std::move(*F));
            }
        },
};

} // namespace spantidy
