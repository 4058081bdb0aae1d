// Keys that spans have to have, by what is said of spans like them.

#include "keys.h"
#include "passes.h"

#include <algorithm>
#include <map>

namespace spantidy::link {

using namespace model;
using rules::SpanType;

using Recorded = std::vector<const Attribute *>;

// By span: what is recorded whatever happens.
static std::map<unsigned, Recorded> surelyRecorded(const Unit &U) {
  std::map<unsigned, Recorded> Found;
  for (const Attribute &A : U.Attributes)
    if (A.Span && A.On == Target::Span && !A.Guarded && !A.IfThere &&
        asLiteral(A.Key))
      Found[*A.Span].push_back(&A);
  return Found;
}

// By which of them a span is of the type.
static const Attribute *evidence(const SpanType &Type, const Recorded &Has) {
  for (const Attribute *A : Has)
    // Other libraries have other conventions.
    if (contains(Type.With, asLiteral(A->Key)->Text) &&
        (A->Conventional || Type.Own) &&
        (Type.Values.empty() || isAlwaysIn(Type.Values, A->What)))
      return A;
  return nullptr;
}

static bool isOfKind(const SpanType &Type, const SpanStart &Start) {
  return Type.Kinds.empty() ||
         (!Start.KindVaries &&
          std::any_of(Type.Kinds.begin(), Type.Kinds.end(), [&](auto &Word) {
            return kindNamed(Word) == Start.Kind;
          }));
}

// Why a span is of the type; nothing: it is not, as far as is known.
static std::optional<Requirement> reasonFor(const SpanType &Type, const Span &S,
                                            const Recorded &Has) {
  Requirement Why;
  Why.Own = Type.Own;
  if (!isOfKind(Type, S.Start))
    return std::nullopt;
  if (!Type.Kinds.empty())
    Why.Of = S.Start.Kind;
  if (!Type.Names.empty()) {
    const Value *Name = asLiteral(S.Name);
    auto It = std::find_if(Type.Names.begin(), Type.Names.end(),
                           [&](const std::string &Glob) {
                             return Name && fits(Glob, Name->Text);
                           });
    if (It == Type.Names.end())
      return std::nullopt;
    Why.Named = *It;
  }
  if (!Type.With.empty()) {
    const Attribute *A = evidence(Type, Has);
    if (!A)
      return std::nullopt;
    Why.Beside = asLiteral(A->Key)->Text, Why.At = A->At;
  }
  return Why;
}

static bool mayHaveOneOf(const std::vector<std::string> &Keys, const Unit &U,
                         unsigned Span) {
  return std::any_of(U.Attributes.begin(), U.Attributes.end(),
                     [&](const Attribute &A) {
                       const Value *Key = asLiteral(A.Key);
                       return A.Span == Span && A.On == Target::Span && Key &&
                              contains(Keys, Key->Text);
                     });
}

void judgeRequired(Unit &U, const rules::Lexicon &Words) {
  std::map<unsigned, Recorded> By = surelyRecorded(U);
  for (unsigned I = 0; I < U.Spans.size(); ++I) {
    Span &S = U.Spans[I];
    S.Required.clear();
    const Recorded &Has = By[I];
    for (const SpanType &Type : Words.SpanTypes) {
      std::optional<Requirement> Why = reasonFor(Type, S, Has);
      if (!Why || mayHaveOneOf(Type.Without, U, I))
        continue;
      for (const std::string &Key : Type.Required) {
        if (std::any_of(S.Required.begin(), S.Required.end(),
                        [&](const Requirement &R) { return R.Key == Key; }))
          continue;
        Why->Key = Key;
        Why->Older = Words.registry().olderNames(Key);
        S.Required.push_back(*Why);
      }
    }
  }
}

} // namespace spantidy::link
