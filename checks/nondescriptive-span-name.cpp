// A name that says nothing finds nothing: empty, made of words that fit
// everything, or against the style that the project asked for.

#include "evidence.h"

#include "model/life.h"
#include "model/words.h"

#include <algorithm>
#include <regex>

namespace spantidy {

static constexpr Message Messages[] = {
    {"empty", "span name '{0}' is empty"},
    {"generic", "span name '{0}' does not say what is done"},
    {"statement", "span name '{0}' is a statement, not what it does"},
    {"style", "span name '{0}' does not match '{1}'"},
};

static const Option Options[] = {
    {"GenericNames",
     "do_thing;do_something;do_stuff;do_work;dothing;dowork;main;span_name;"
     "spanname;name;unnamed;unknown;default;todo;testspan;myspan;untitled",
     "names that say nothing, compared without case"},
    {"GenericWords",
     "do;it;process;handle;run;execute;exec;perform;call;invoke;work;test;task;"
     "job;step;op;operation;function;func;fn;method;callback;handler;request;"
     "response;item;data;thing;stuff;event;object;span;foo;bar;baz;temp;tmp;"
     "my;new;some;helper;inner;outer;block;action;something;anything",
     "words that say nothing, nor do names that are made of them alone"},
    {"StatementWords",
     "alter;call;create;delete;drop;exec;insert;merge;replace;select;truncate;"
     "update;upsert;with",
     "words that a statement of a query language begins with"},
    {"ClauseWords", "from;into;set;table;values;where",
     "words that a statement has besides"},
    {"Pattern", "",
     "regular expression (ECMAScript) that every constant name must match",
     "regex"},
};

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
    .Weight = Level::Note,
    .Guide = "Name Spans Descriptively",
    .Precision = "very-high",
    .Options = Options,
    .Run =
        [](const model::Unit &U, const OptionValues &Set, const auto &Report) {
          std::vector<std::string> Generic = Set.list("GenericNames");
          std::vector<std::string> Words = Set.list("GenericWords");
          std::vector<std::string> Verbs = Set.list("StatementWords");
          std::vector<std::string> Clauses = Set.list("ClauseWords");
          std::string Pattern = Set.text("Pattern");
          std::optional<std::regex> Style = styleOf(Pattern);
          auto flawOf = [&](const std::string &Name) -> const Message * {
            if (Name.find_first_not_of(" \t") == std::string::npos)
              return message(Messages, "empty");
            if (isIn(Generic, model::withoutNumber(model::lowered(Name))) ||
                model::isMadeOf(Words, Name))
              return message(Messages, "generic");
            if (model::isStatement(Name, Verbs, Clauses))
              return message(Messages, "statement");
            return Style && !std::regex_match(Name, *Style)
                       ? message(Messages, "style")
                       : nullptr;
          };
          auto judge = [&](const model::Value &Whole,
                           unsigned In) -> std::optional<Finding> {
            const model::Value *Name = model::asLiteral(Whole);
            if (!Name || Whole.At == model::Place())
              return std::nullopt;
            Finding F{.At = Name->At, .Arguments = {Name->Text}};
            F.Says = flawOf(Name->Text);
            if (!F.Says)
              return std::nullopt;
            if (F.Says == message(Messages, "style"))
              F.Arguments.push_back(Pattern);
            else if (F.Says != message(Messages, "empty"))
              F.Grade = Evidence::Likely;
            std::string Better = nameAfter(U, In);
            if (!Better.empty() && !flawOf(Better))
              offerName(F, Whole, Better);
            return F;
          };
          for (unsigned I = 0; I < U.Spans.size(); ++I)
            if (auto F = model::isRenamed(I, U)
                             ? std::nullopt
                             : judge(U.Spans[I].Name, U.Spans[I].Function)) {
              addStart(*F, U.Spans[I]);
              Report(std::move(*F));
            }
          for (const model::Naming &N : U.Namings)
            if (auto F = N.Of == model::Naming::Kind::Span
                             ? judge(N.Name, N.Function)
                             : std::nullopt) {
              noteElsewhere(*F, N.At, "the span is named here");
              Report(std::move(*F));
            }
        },
};

} // namespace spantidy
