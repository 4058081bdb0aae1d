// What a start, or its options, have by a parameter of the callee's, as a call
// gives it.
#pragma once

#include "resolving.h"

#include "model/gist.h"

#include <utility>

namespace spantidy::link {

// The same as takeKind, by a constant that stands for a kind.
template <typename T>
void takeCase(T &Start, unsigned Parameter, const model::Call &C,
              const model::Summary *Callee) {
  std::vector<model::KindCase> Cases = std::exchange(Start.KindCases, {});
  std::string Constant;
  Start.KindAt.reset();
  if (Parameter < C.Arguments.size()) {
    const model::Argument &Given = C.Arguments[Parameter];
    Start.KindAt = Given.At;
    Start.KindParameter = Given.Handed;
    if (const model::Value *Literal = model::asLiteral(Given.What))
      Constant = Literal->Text;
  } else if (Callee && Parameter < Callee->Of.Parameters.size()) {
    Constant = Callee->Of.Parameters[Parameter].Default;
  }
  Start.Kind = model::SpanKind::Unknown;
  bool Handed = Start.KindParameter.has_value();
  for (const model::KindCase &One : Cases)
    if (!Handed && One.Constant == Constant)
      Start.Kind = One.Kind;
  if (Handed) // whoever calls decides
    Start.KindCases = std::move(Cases);
}

// Whoever is given no parent has the one that is active. True: that is so here.
template <typename T>
bool takeParent(T &Start, const model::Call &C, const model::Summary *Callee) {
  if (!Start.ParentGiven)
    return false;
  unsigned Parameter = *std::exchange(Start.ParentGiven, {});
  bool Absent = false;
  auto take = [&](const model::Origin &From) {
    if (Start.ParentFrom.By == model::Origin::Way::Unknown)
      Start.ParentFrom = From;
  };
  if (auto *Given = model::fieldGiven(C.Arguments, Parameter)) {
    Start.ParentGiven = Given->ContextParameter;
    Absent = Given->Absent;
    take(Given->Context);
  } else if (Parameter < C.Arguments.size()) {
    Start.ParentGiven = C.Arguments[Parameter].Handed;
    Absent = C.Arguments[Parameter].Absent;
    take(C.Arguments[Parameter].Context);
  } else if (Callee && Parameter < Callee->Of.Parameters.size()) {
    Absent = Callee->Of.Parameters[Parameter].Absent;
  }
  if (!Absent)
    return false;
  Start.From = model::Parent::Ambient;
  Start.ParentFrom = {};
  Start.Extracted.reset();
  return true;
}

// The same, with what is known of where its parent's context comes from.
template <typename T>
bool takeParentAt(Resolving &R, T &Start, const model::Call &C,
                  const model::Summary *Callee) {
  if (takeParent(Start, C, Callee))
    return true;
  settleOrigin(R, Start.From, Start.Extracted, Start.ParentFrom);
  return false;
}

// The kind that a start, or its options, have by a parameter of the callee's, as
// the call gives it; what it leaves out has its default.
template <typename T>
void takeKind(T &Start, const model::Call &C, const model::Summary *Callee) {
  if (!Start.KindParameter)
    return;
  unsigned Parameter = *std::exchange(Start.KindParameter, {});
  if (!Start.KindCases.empty())
    return takeCase(Start, Parameter, C, Callee);
  if (Parameter >= model::OfField) {
    auto *Given = model::fieldGiven(C.Arguments, Parameter);
    Start.Kind = Given ? Given->Kind : model::SpanKind::Unknown;
    Start.KindAt = Given ? Given->KindAt : std::nullopt;
    Start.KindParameter = Given ? Given->KindParameter : std::nullopt;
    return;
  }
  if (Parameter < C.Arguments.size()) {
    const model::Argument &Given = C.Arguments[Parameter];
    Start.Kind = Given.Kind;
    Start.KindAt = Given.At;
    Start.KindParameter = Given.KindParameter;
    return;
  }
  Start.Kind = Callee && Parameter < Callee->Of.Parameters.size()
                   ? Callee->Of.Parameters[Parameter].Kind
                   : model::SpanKind::Unknown;
  Start.KindAt.reset();
}

} // namespace spantidy::link
