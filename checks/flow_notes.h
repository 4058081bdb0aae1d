// Notes that show the way of a value.
#pragma once

#include "check.h"

namespace spantidy {

// The named places on a path, from where the data enters to where it is used;
// the guilty leaf itself is left out, and what stands on its line.
inline std::vector<Note> flowNotes(const model::Path &Steps) {
  std::vector<Note> Notes;
  for (size_t I = Steps.size(); I-- > 0;) {
    const model::Value &Step = *Steps[I];
    const model::Place &Leaf = Steps.back()->At;
    bool SameLine = Step.At.File == Leaf.File && Step.At.Line == Leaf.Line;
    if (SameLine || !Step.At.known() ||
        (!Notes.empty() && Notes.back().At == Step.At))
      continue;
    if (Step.What == model::Value::Kind::Variable)
      Notes.push_back({Step.At, "it is part of '" + Step.Name + "' here"});
    else if (Step.What == model::Value::Kind::Call &&
             Step.Does == model::Effect::Passes)
      Notes.push_back({Step.At, "it passes through '" + Step.Name + "' here"});
  }
  return Notes;
}

// The call of a function of the project at the point: what is done there is done
// in the callee.
inline const model::Call *callAt(const model::Unit &U, unsigned Function,
                                 model::Point When) {
  for (const model::Call &C : U.Calls)
    if (When.known() && C.Function == Function && C.When == When)
      return &C;
  return nullptr;
}

inline std::string sentenceOf(const model::TracedUse &U) {
  if (!U.Starts)
    return "the active span is used here";
  return U.Name.empty() ? "a span is started here"
                        : "span '" + U.Name + "' is started here";
}

// Where a span is started, and the way there through wrappers, as far as it is
// not where the finding stands.
inline void addStart(std::vector<Note> &Notes, const model::Span &S,
                     const model::Place &Found) {
  auto add = [&](const model::Place &At, std::string Text) {
    if (At.File != Found.File || At.Line != Found.Line)
      Notes.push_back({At, std::move(Text)});
  };
  if (S.Through.empty())
    return add(S.At, "the span is started here");
  add(S.At, "it is given to '" + S.Wrapper + "' here");
  add(S.Through.back(), "the span is started here");
}

} // namespace spantidy
