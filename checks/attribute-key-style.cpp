// Two spellings of one key are two keys: nobody finds both. A project's own
// style is its own affair, as long as it is one.

#include "key_style.h"
#include "keys.h"

namespace spantidy {

using model::Attribute;

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
    {"Style", "", "how the project writes its keys: snake, camel or kebab"},
    {"Namespaces", "", "where the project's keys are: 'shop;billing'"},
    {"Registered", "false",
     "report keys that are neither in the conventions' registry nor in the "
     "project's"},
};

// What is meant by the key, and what to write for it.
struct Meaning {
  std::string Known, Now;
};

static std::optional<Meaning>
meaningOf(const Attribute &A, const std::string &Key, const OptionValues &Set) {
  std::vector<std::string> Own = Set.list("Keys");
  if (isIn(Own, Key))
    return std::nullopt;
  for (const std::string &Known : Own)
    if (lettersOf(Known) == lettersOf(Key))
      return Meaning{Known, Known};
  if (A.Is.Meant.empty())
    return std::nullopt;
  return Meaning{A.Is.Meant, A.Is.MeantNow};
}

static Finding finding(const Attribute &A, const Message *Says,
                       std::vector<std::string> Arguments) {
  return {
      .At = givenAt(A.Key), .Says = Says, .Arguments = std::move(Arguments)};
}

// Of a key of the program's own, beside the others.
static std::optional<Finding> ownJudged(const model::Unit &U,
                                        const Attribute &A,
                                        const std::string &Key,
                                        const OptionValues &Set) {
  static constexpr size_t Many = 4; // fewer are no style
  Company Others = companyOf(U, Key);
  bool Plain = isPlain(Key);
  if (!Plain && Others.isHabit() && !A.Is.Own)
    return std::nullopt;
  if (auto Means = meaningOf(A, Key, Set)) {
    Finding F = finding(A, message(Messages, "meant"), {Key, Means->Known});
    replaceKey(F, A, Means->Now);
    return F;
  }
  if (Plain)
    return std::nullopt;
  if (!Others.Twin.empty()) {
    Finding F = finding(A, message(Messages, "variant"), {Key, Others.Twin});
    replaceKey(F, A, Others.Twin);
    return F;
  }
  if (!Set.text("Style").empty() || Others.Plain < Many * (Others.Alike + 1))
    return std::nullopt;
  Finding F = finding(A, message(Messages, "odd"), {Key});
  F.Grade = Evidence::Likely;
  return F;
}

static bool isInOneOf(const std::vector<std::string> &Namespaces,
                      const std::string &Key) {
  return std::any_of(
      Namespaces.begin(), Namespaces.end(),
      [&](const std::string &Space) { return Key.starts_with(Space + "."); });
}

// The same by what the project says of its keys.
static std::optional<Finding> againstRules(const Attribute &A,
                                           const std::string &Key,
                                           const OptionValues &Set) {
  if (isIn(Set.list("Keys"), Key))
    return std::nullopt;
  if (std::string Style = Set.text("Style"); !isInStyle(Key, Style))
    return finding(A, message(Messages, "style"), {Key, Style});
  std::vector<std::string> Namespaces = Set.list("Namespaces");
  if (!Namespaces.empty() && !isInOneOf(Namespaces, Key))
    return finding(A, message(Messages, "namespace"), {Key});
  if (Set.flag("Registered"))
    return finding(A, message(Messages, "unregistered"), {Key});
  return std::nullopt;
}

static std::optional<Finding> judged(const model::Unit &U, const Attribute &A,
                                     const std::string &Key,
                                     const OptionValues &Set) {
  if (hasOddCharacter(Key))
    return finding(A, message(Messages, "character"), {Key});
  if (hasGap(Key))
    return finding(A, message(Messages, "gap"), {Key});
  if (A.Is.Registered)
    return std::nullopt;
  if (Key.starts_with("otel."))
    return finding(A, message(Messages, "reserved"), {Key});
  auto Found = ownJudged(U, A, Key, Set);
  return Found ? Found : againstRules(A, Key, Set);
}

extern const Check AttributeKeyStyle = {
    .Id = "attribute-key-style",
    .Messages = Messages,
    .Group = "conventions",
    .Guide = "Common Span Attributes",
    .Precision = "high",
    .Options = Options,
    .Run =
        [](const model::Unit &U, const OptionValues &Set, const auto &Report) {
          for (const Attribute &A : U.Attributes)
            if (const model::Value *Key = literalKey(A);
                Key && !Set.fits("Allow", Key->Text))
              if (auto F = judged(U, A, Key->Text, Set))
                Report(std::move(*F));
        },
};

} // namespace spantidy
