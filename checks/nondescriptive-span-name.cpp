// A name that says nothing finds nothing: empty, one of the words that fit
// everything, or against the style that the project asked for.

#include "check.h"
#include "flow_notes.h"

#include <algorithm>
#include <regex>

namespace spantidy {

static std::string lowered(std::string Text) {
  std::transform(Text.begin(), Text.end(), Text.begin(),
                 [](unsigned char C) { return std::tolower(C); });
  return Text;
}

// "span 1", "test_2": the number says no more.
static std::string withoutNumber(const std::string &Text) {
  size_t End = Text.find_last_not_of("0123456789");
  if (End == std::string::npos || End + 1 == Text.size())
    return Text;
  End = Text.find_last_not_of(" _-.#", End);
  return End == std::string::npos ? Text : Text.substr(0, End + 1);
}

static const Option Options[] = {
    {"GenericNames",
     "do_thing;dothing;do_something;do_stuff;do_work;dowork;process;handle;"
     "run;execute;call;main;test;foo;bar;baz;span;my_span;myspan;span_name;"
     "spanname;new_span;test_span;testspan;name;function;operation;method;"
     "work;task;todo;temp;tmp;unnamed;unknown;default;helper;stuff;thing",
     "names that say nothing, compared without case"},
    {"Pattern", "",
     "regular expression (ECMAScript) that every constant name must match"},
};

extern const Check NondescriptiveSpanName = {
    .Id = "nondescriptive-span-name",
    .Message = "span name '{0}' {1}",
    .Group = "naming",
    .Guide = "Name Spans Descriptively",
    .Precision = "very-high",
    .Options = Options,
    .Run =
        [](const model::Unit &U, const OptionValues &Set, const auto &Report) {
          std::vector<std::string> Generic = Set.list("GenericNames");
          std::string Pattern = Set.text("Pattern");
          std::optional<std::regex> Style;
          try {
            if (!Pattern.empty())
              Style.emplace(Pattern);
          } catch (const std::regex_error &) {
            // An expression that is none matches nothing that it could judge.
          }
          auto judge = [&](const model::Value &Whole) -> std::optional<Finding> {
            const model::Value *Name = model::asLiteral(Whole);
            if (!Name || Whole.At == model::Place())
              return std::nullopt;
            std::string Why;
            if (Name->Text.find_first_not_of(" \t") == std::string::npos)
              Why = "is empty";
            else if (std::find(Generic.begin(), Generic.end(),
                               withoutNumber(lowered(Name->Text))) !=
                     Generic.end())
              Why = "does not say what is done";
            else if (Style && !std::regex_match(Name->Text, *Style))
              Why = "does not match '" + Pattern + "'";
            if (Why.empty())
              return std::nullopt;
            Finding F;
            F.At = Name->At;
            F.Arguments = {Name->Text, Why};
            return F;
          };
          for (const model::Span &S : U.Spans)
            if (auto F = judge(S.Name)) {
              addStart(F->Notes, S, F->At);
              Report(std::move(*F));
            }
          for (const model::Naming &N : U.Namings)
            if (auto F = N.Of == "span" ? judge(N.Name) : std::nullopt) {
              if (F->At.File != N.At.File || F->At.Line != N.At.Line)
                F->Notes.push_back({N.At, "the span is named here"});
              Report(std::move(*F));
            }
        },
};

} // namespace spantidy
