// Fields of what is little more than a name, for describe.h.
#pragma once

#include "unit.h"

namespace spantidy::model {

template <typename A> void describe(A &Do, CarrierType &C) {
  Do("type", C.Type), Do("out", C.Out), Do("in", C.In);
}

template <typename A> void describe(A &Do, HeaderFlow &F) {
  Do("usr", F.Usr), Do("parameter", F.Parameter), Do("type", F.Type);
}

template <typename A> void describe(A &Do, Symbol &S) {
  Do("name", S.Name), Do("declared", S.Declared), Do("body", S.Body);
}

template <typename A> void describe(A &Do, NamedStart &S) {
  Do("name", S.Name), Do("kind", S.Kind), Do("by", S.By), Do("at", S.At);
}

template <typename A> void describe(A &Do, Taker &T) {
  Do("name", T.Name), Do("callable", T.Callable);
}

template <typename A> void describe(A &Do, KindCase &K) {
  Do("constant", K.Constant), Do("spanKind", K.Kind);
}

template <typename A> void describe(A &Do, Flag &F) {
  Do("parameter", F.Parameter), Do("is", F.Is);
}

template <typename A> void describe(A &Do, Closing &C) {
  Do("at", C.At), Do("when", C.When);
}

template <typename A> void describe(A &Do, OptionsMember &M) {
  Do("member", M.Member), Do("doubtful", M.Doubtful);
  Do("givesParent", M.GivesParent), Do("kinds", M.Kinds);
}

template <typename A> void describe(A &Do, Pair &P) {
  Do("at", P.At), Do("key", P.Key), Do("value", P.What);
}

template <typename A> void describe(A &Do, KindSlot &S) {
  Do("at", S.At), Do("texts", S.Texts);
}

} // namespace spantidy::model
