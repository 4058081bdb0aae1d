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

} // namespace spantidy::model
