// What is recorded on a span, by keys.
#pragma once

#include "unit.h"
#include "words.h"

#include <algorithm>

namespace spantidy::model {

// Surely, with this key.
inline bool isRecorded(const Unit &U, Ref<Span> On, const std::string &Wanted) {
  return std::any_of(U.Attributes.begin(), U.Attributes.end(),
                     [&](const Attribute &A) {
                       const Value *Key = asLiteral(A.Key);
                       return A.Span == On && Key && Key->Text == Wanted;
                     });
}

// Links are what a span of many messages has for parents.
inline bool isLinked(const Unit &U, Ref<Span> Of) {
  return U.Spans[Of].Around.Linked ||
         std::any_of(U.Attributes.begin(), U.Attributes.end(),
                     [&](const Attribute &A) {
                       return A.On == Target::Link && A.Span == Of;
                     });
}

// Perhaps, at its start: a list that cannot be read may have the key.
inline bool mayBeGiven(const Unit &U, Ref<Span> On, const std::string &Wanted) {
  return U.Spans[On].OpenAttributes ||
         std::any_of(
             U.Attributes.begin(), U.Attributes.end(), [&](const Attribute &A) {
               const Value *Key = asLiteral(A.Key);
               return A.AtStart && A.Span == On && A.On == Target::Span &&
                      (!Key || Key->Text == Wanted);
             });
}

// Perhaps: one that Wanted fits is recorded on it, or in its function on a span
// that is not known. A callee's own span is another one.
template <typename Function>
bool mayBeRecorded(const Unit &U, Ref<Span> On, Function Wanted) {
  return std::any_of(
      U.Attributes.begin(), U.Attributes.end(), [&](const Attribute &A) {
        bool Mine = A.Span ? A.Span == On
                           : !A.Inside && A.Function == U.Spans[On].Function;
        return Mine && Wanted(A);
      });
}

// Perhaps, with a key that IsOne of these, or with one that is not known, if the span
// is.
template <typename Function>
bool mayHave(const Unit &U, Ref<Span> On, const std::vector<std::string> &Keys,
             Function IsOne) {
  return U.Spans[On].OpenAttributes ||
         mayBeRecorded(U, On, [&](const Attribute &A) {
           const Value *Key = asLiteral(A.Key);
           return A.On == Target::Span &&
                  (Key ? IsOne(Key->Text)
                       : A.Span && std::any_of(Keys.begin(), Keys.end(),
                                               [&](const std::string &Wanted) {
                                                 return canBe(A.Key, Wanted);
                                               }));
         });
}

// `order_.tenant`, `m_tenant`: of the object whose method says so.
inline bool isOwnByName(const std::string &Text) {
  std::string Root = Text.substr(0, Text.find_first_of(".-"));
  return Root.starts_with("m_") || Root.ends_with("_");
}

// Two functions in one class, as their names have it.
inline bool areOfOneClass(const Function &A, const Function &B) {
  auto scope = [](const Function &F) {
    size_t Last = F.Name.rfind("::");
    return Last == std::string::npos ? "" : F.Name.substr(0, Last);
  };
  return !A.Outer && !B.Outer && !scope(A).empty() && scope(A) == scope(B);
}

// What is recorded as the tenant on another span of the same function, if it is a
// parameter; or of a method of the same object, if that has it. Null: nothing.
template <typename Function>
const Value *tenantBeside(const Unit &U, Ref<Span> Of, Function IsOne) {
  Ref<model::Function> In = U.Spans[Of].Function;
  for (const Attribute &A : U.Attributes) {
    const Value *Key = asLiteral(A.Key);
    if (!Key || !A.Span || *A.Span == Of || A.On != Target::Span || A.Inside ||
        U.Spans[*A.Span].Function != A.Function || !IsOne(Key->Text))
      continue;
    const Value *What = &A.What;
    while (What->What == Value::Kind::Concat && What->Parts.size() == 1)
      What = &What->Parts.front();
    bool Given = What->What == Value::Kind::Parameter &&
                 What->Index < OfLambda && A.Function == In &&
                 !U.Functions[In].Outer;
    bool Own = What->What == Value::Kind::Member &&
               (!What->Usr.empty() || isOwnByName(What->Text)) &&
               (A.Function == In ||
                areOfOneClass(U.Functions[A.Function], U.Functions[In]));
    if ((Given || Own) && !What->Text.empty())
      return What;
  }
  return nullptr;
}

// Is a tenant at hand, or does its program know some, and the span has none of these
// keys, whatever stands in front of them? A slip in one is told of as such.
inline bool owesTenant(const Unit &U, Ref<Span> Of,
                       const std::vector<std::string> &Keys) {
  const Span &S = U.Spans[Of];
  auto isOne = [&](const std::string &Key) { return endsInOneOf(Keys, Key); };
  bool Enters =
      S.Start.Kind == SpanKind::Server || S.Start.Kind == SpanKind::Consumer;
  return S.Held.By == Holder::Local &&
         (!S.Around.Tenants.empty() || tenantBeside(U, Of, isOne) ||
          (Enters &&
           std::any_of(U.ProgramKeys.begin(), U.ProgramKeys.end(), isOne))) &&
         !mayHave(U, Of, Keys, isOne) &&
         !mayBeRecorded(U, Of, [&](const Attribute &A) {
           return A.On == Target::Span && isOne(A.Is.Meant);
         });
}

} // namespace spantidy::model
