// The fields of places, flow and values: see describe.h.
#pragma once

#include "flow.h"
#include "value.h"

namespace spantidy::model {

template <typename A> void describe(A &Do, File &F) {
  Do("path", F.Path), Do("digest", F.Digest);
}

template <typename A> void describe(A &Do, Place &P) {
  Do.always("file", P.File), Do("begin", P.Begin), Do("end", P.End);
  Do("line", P.Line), Do("column", P.Column), Do("inMacro", P.InMacro);
  Do("inArgument", P.InArgument);
  Do("spelled", P.Spelled);
}

template <typename A> void describe(A &Do, Spelling &S) {
  Do("at", S.At), Do("next", S.Next);
}

template <typename A> void describe(A &Do, Point &P) {
  Do.always("block", P.Block), Do("step", P.Step);
}

template <typename A> void describe(A &Do, Block &B) { Do("next", B.Next); }

template <typename A> void describe(A &Do, Flow &F) {
  Do("blocks", F.Blocks), Do("entry", F.Entry), Do("tooLarge", F.TooLarge);
}

template <typename A> void describe(A &Do, Edit &E) {
  Do("at", E.At), Do("text", E.Text);
}

template <typename A> void describe(A &Do, Value &V) {
  Do("kind", V.What), Do("at", V.At), Do("text", V.Text), Do("name", V.Name);
  Do("usr", V.Usr), Do("virtual", V.Virtual), Do("index", V.Index),
      Do("borrows", V.Borrows);
  Do("recordable", V.Recordable), Do("isText", V.IsText);
  Do("type", V.Type), Do("effect", V.Does), Do("partial", V.Partial);
  Do("parts", V.Parts), Do("cardinality", V.Own), Do("named", V.Named);
  Do("sensitivity", V.Secrecy), Do("word", V.Word);
  Do("notSensitive", V.NotSensitive);
  Do("size", V.Size), Do("sizeReason", V.SizeReason);
  Do("sizeWord", V.SizeWord), Do("sizeNamed", V.SizeNamed);
}

} // namespace spantidy::model
