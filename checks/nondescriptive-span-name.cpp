// A name that says nothing finds nothing: empty, one of the words that fit
// everything, or against the style that the project asked for.

#include "evidence.h"

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
     "do_thing;dothing;do_something;do_stuff;do_work;dowork;process;handle;"
     "run;execute;call;main;test;foo;bar;baz;span;my_span;myspan;span_name;"
     "spanname;new_span;test_span;testspan;name;function;operation;method;"
     "work;task;todo;temp;tmp;unnamed;unknown;default;helper;stuff;thing",
     "names that say nothing, compared without case"},
    {"Pattern", "",
     "regular expression (ECMAScript) that every constant name must match"},
};

static std::string lowered(std::string Text) {
  std::transform(Text.begin(), Text.end(), Text.begin(),
                 [](unsigned char C) { return std::tolower(C); });
  return Text;
}

// An expression that is none matches nothing that it could judge.
static std::optional<std::regex> styleOf(const std::string &Pattern) try {
  return Pattern.empty() ? std::nullopt : std::optional<std::regex>(Pattern);
} catch (const std::regex_error &) {
  return std::nullopt;
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
            else if (isIn(Generic, model::withoutNumber(lowered(Name->Text))))
              F.Says = message(Messages, "generic");
            else if (Style && !std::regex_match(Name->Text, *Style))
              F.Says = message(Messages, "style"),
              F.Arguments.push_back(Pattern);
            return F.Says ? std::optional(F) : std::nullopt;
          };
          for (const model::Span &S : U.Spans)
            if (auto F = judge(S.Name)) {
              addStart(F->Notes, S, F->At);
              Report(std::move(*F));
            }
          for (const model::Naming &N : U.Namings)
            if (auto F = N.Of == "span" ? judge(N.Name) : std::nullopt) {
              if (!onOneLine(F->At, N.At))
                F->Notes.push_back({N.At, "the span is named here"});
              Report(std::move(*F));
            }
        },
};

} // namespace spantidy
