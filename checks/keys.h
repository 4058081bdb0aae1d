// What checks ask of attribute keys.
#pragma once

#include "evidence.h"

namespace spantidy {

// Its key, if that is one text, where the conventions speak of keys.
inline const model::Value *literalKey(const model::Attribute &A) {
  bool Speak = (A.Conventional || A.Is.Own) && A.On != model::Target::Baggage &&
               A.On != model::Target::Status;
  return Speak ? model::asLiteral(A.Key) : nullptr;
}

// Is it recorded on the same span, event or instrument too?
inline bool isBeside(const model::Unit &U, const model::Attribute &A,
                     const std::string &Key) {
  const model::Subject &Mine = A;
  return std::any_of(
      U.Attributes.begin(), U.Attributes.end(), [&](const auto &Other) {
        const model::Value *Its = model::asLiteral(Other.Key);
        return Its && Its->Text == Key && Other.On == A.On &&
               static_cast<const model::Subject &>(Other) == Mine &&
               (Mine.Span || Other.Function == A.Function);
      });
}

// The text of V that is written where V is given, not the name of a constant.
inline const model::Value *writtenText(const model::Value &V) {
  const model::Value &Given = asGiven(V);
  return Given.What == model::Value::Kind::Literal ? &Given : nullptr;
}

// Where the key is written as a text there and then, another one may be put.
inline void replaceKey(Finding &F, const model::Attribute &A,
                       const std::string &Key, bool Safe = true) {
  if (const model::Value *Written = writtenText(A.Key))
    F.Fixes.push_back(
        {"use '" + Key + "'", {{Written->At, literal(Key)}}, Safe});
}

} // namespace spantidy
