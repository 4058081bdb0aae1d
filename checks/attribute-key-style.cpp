// Two spellings of one key are two keys: nobody finds both. A project's own
// style is its own affair, as long as it is one.

#include "key_style.h"
#include "keys.h"

namespace spantidy {

using model::Attribute;

// By what is wrong, as Flaw::Kind has it.
static constexpr Message Messages[] = {
    {"meant", "attribute key '{0}' is a misspelling of '{1}'",
     "missing_attribute"},
    {"variant",
     "attribute key '{0}' is called '{1}' elsewhere in this program"},
    {"odd", "attribute key '{0}' is written in another style than the others",
     "invalid_format"},
    {"character", "attribute key '{0}' has blanks or characters beyond ASCII",
     "invalid_format"},
    {"gap", "attribute key '{0}' has an empty part", "invalid_format"},
    {"reserved", "attribute key '{0}' is in the reserved namespace 'otel'"},
    {"style", "attribute key '{0}' is not in {1} case, as the project's are",
     "invalid_format"},
    {"namespace", "attribute key '{0}' is in no namespace of the project's",
     "missing_namespace"},
    {"unregistered", "attribute key '{0}' is in no registry",
     "missing_attribute"},
};

static const Option Options[] = {
    {"Allow", "otel.kind", "keys that may be spelled as they are: 'legacy.*'"},
    {"Keys", "tenant_id;tenant.id",
     "keys of the project: what differs from one of them in case and "
     "separators is misspelled"},
    {"Style", "", "how the project writes its keys: snake, camel or kebab",
     "snake;camel;kebab"},
    {"Namespaces", "", "where the project's keys are: 'shop;billing'"},
    {"Registered", "false",
     "report keys that are neither in the conventions' registry nor in the "
     "project's"},
};

static Finding finding(const Attribute &A, const std::string &Key,
                       const Flaw &Is) {
  Finding F{.At = givenAt(A.Key),
            .Says = &Messages[size_t(Is.What)],
            .Arguments = {Key}};
  if (!Is.Beside.empty())
    F.Arguments.push_back(Is.Beside);
  bool Odd = Is.What == Flaw::Kind::Odd;
  if (!Is.Instead.empty())
    replaceKey(F, A, Is.Instead, /*Safe=*/!Odd);
  F.Grade = gradeOf(/*Named=*/Odd);
  return F;
}

extern const Check AttributeKeyStyle = {
    .Id = "attribute-key-style",
    .Messages = Messages,
    .Group = "conventions",
    .Weight = Level::Note,
    .Guide = "Common Span Attributes",
    .Precision = "high",
    .Options = Options,
    .Run =
        [](const model::Unit &U, const OptionValues &Set, const auto &Report) {
          KeyRules Rules{Set.list("Keys"), Set.list("Namespaces"),
                         Set.text("Style"), Set.flag("Registered")};
          for (const Attribute &A : U.Attributes)
            if (const model::Value *Key = literalKey(A);
                Key && !Set.fits("Allow", Key->Text))
              if (auto Is = flawOf(U, A, Key->Text, Rules))
                Report(finding(A, Key->Text, *Is));
        },
};

} // namespace spantidy
