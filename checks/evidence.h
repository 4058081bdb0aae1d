// What findings show: names, places, the way of a value.
#pragma once

#include "check.h"

#include "model/moment.h"

#include <algorithm>

namespace spantidy {

inline bool isIn(const std::vector<std::string> &List,
                 const std::string &Item) {
  return std::find(List.begin(), List.end(), Item) != List.end();
}

// Names and shapes are no proof.
inline Evidence gradeOf(bool Named) {
  return Named ? Evidence::Likely : Evidence::Proof;
}

// A span's name, or the code that makes it.
inline std::string nameOf(const model::Span &S) {
  const model::Value *Name = model::asLiteral(S.Name);
  return Name ? Name->Text : S.Name.Text;
}

inline bool onOneLine(const model::Place &A, const model::Place &B) {
  return A.File == B.File && A.Line == B.Line;
}

// Where a key is named: the constant rather than its definition, the argument of
// a helper rather than the helper's parameter.
inline const model::Place &givenAt(const model::Value &Key) {
  const model::Value *At = &Key;
  while (At->What != model::Value::Kind::Variable && At->Parts.size() == 1)
    At = &At->Parts.front();
  return At->At;
}

// The named places on a path, from where the data enters to where it is used;
// the guilty leaf itself is left out, and what stands on its line.
inline std::vector<Note> flowNotes(const model::Path &Steps) {
  std::vector<Note> Notes;
  for (size_t I = Steps.size(); I-- > 0;) {
    const model::Value &Step = *Steps[I];
    if (onOneLine(Step.At, Steps.back()->At) || !Step.At.known() ||
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

// The call of a function of the project at a moment: what is done there is done
// in the callee.
inline const model::Call *callAt(const model::Unit &U, model::Moment At) {
  for (const model::Call &C : U.Calls)
    if (At.When.known() && model::Moment(C) == At)
      return &C;
  return nullptr;
}

// Where it is done as the function sees it.
template <typename T>
const model::Place &placeOf(const model::Unit &U, const T &Doing) {
  const model::Call *Through = callAt(U, Doing);
  return Through ? Through->At : Doing.At;
}

inline std::string termOf(model::Naming::Kind Named) {
  using Kind = model::Naming::Kind;
  return Named == Kind::Span    ? "span"
         : Named == Kind::Event ? "event"
                                : "instrument";
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
    if (!onOneLine(At, Found))
      Notes.push_back({At, std::move(Text)});
  };
  if (S.Through.empty())
    return add(S.At, "the span is started here");
  add(S.At, "it is given to '" + S.Wrapper + "' here");
  add(S.Through.back(), "the span is started here");
}

// Where a wrapper starts it.
inline void addInnermostStart(std::vector<Note> &Notes, const model::Span &S) {
  if (!S.Through.empty())
    Notes.push_back({S.Through.back(), "the span is started here"});
}

// A statement that records one more attribute.
inline model::Edit recordAt(const model::AttributeSlot &Slot,
                            const std::string &Key, const std::string &Value) {
  return {Slot.At, Slot.Before + literal(Key) + ", " + Value + Slot.After};
}

} // namespace spantidy
