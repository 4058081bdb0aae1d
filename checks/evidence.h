// What findings show: names, places, the way of a value.
#pragma once

#include "check.h"

#include "model/life.h"
#include "model/nesting.h"
#include "model/through.h"

#include <algorithm>
#include <cctype>

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

// What holds a span, or else its name.
inline std::string variableOf(const model::Span &S) {
  const model::Value *Name = model::asLiteral(S.Name);
  return !S.Held.Variable.empty() ? S.Held.Variable
         : Name                   ? Name->Text
                                  : "span";
}

inline bool onOneLine(const model::Place &A, const model::Place &B) {
  return A.File == B.File && A.Line == B.Line;
}

// A note, if it is not on the finding's own line.
inline void noteElsewhere(Finding &F, const model::Place &At,
                          std::string Text) {
  if (!onOneLine(At, F.At))
    F.Notes.push_back({At, std::move(Text)});
}

// Several notes are steps of a value's path.
inline Finding asFlow(Finding F) {
  F.Flow = F.Notes.size() > 1;
  return F;
}

// What is written: a constant rather than its definition, the argument of a
// helper rather than the helper's parameter.
inline const model::Value &asGiven(const model::Value &V) {
  const model::Value *At = &V;
  while (At->What != model::Value::Kind::Variable && At->Parts.size() == 1)
    At = &At->Parts.front();
  return *At;
}
inline const model::Place &givenAt(const model::Value &V) {
  return asGiven(V).At;
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

// Up to the local that holds the datum itself, where that is put into something
// else.
inline model::Path entryOf(model::Path Steps) {
  auto holds = [](const model::Value &V) {
    return V.What == model::Value::Kind::Variable && V.Parts.size() == 1 &&
           V.At.known();
  };
  while (Steps.size() > 2 && holds(*Steps[Steps.size() - 2]))
    Steps.pop_back();
  return Steps;
}

// Of something that a datum makes unbounded: told where the datum enters, or else
// where the thing is.
inline Finding unboundedFinding(const model::Path &Steps, const Message *Says,
                                const model::Place &Thing) {
  const model::Value &Guilty = *Steps.back();
  const model::Path Entry = entryOf(Steps);
  const model::Place &At = Entry.back()->At;
  Finding F{.At = At.known() ? At : Thing,
            .Says = Says,
            .Arguments = {Guilty.Text.empty() ? Guilty.Name : Guilty.Text},
            .Flow = true,
            .Grade = gradeOf(Guilty.Named)};
  if (Guilty.At.known())
    noteElsewhere(F, Guilty.At, "it comes from here");
  std::vector<Note> Way = flowNotes(Entry);
  F.Notes.insert(F.Notes.end(), Way.begin(), Way.end());
  return F;
}

inline std::string sentenceOf(const model::TracedUse &U) {
  if (!U.Starts)
    return "the active span is used here";
  return U.Name.empty() ? "a span is started here"
                        : "span '" + U.Name + "' is started here";
}

// Where a span is started, and the way there through wrappers, as far as it is
// not where the finding stands.
inline void addStart(Finding &F, const model::Span &S) {
  if (S.Through.empty())
    return noteElsewhere(F, S.At, "the span is started here");
  noteElsewhere(F, S.At, "it is given to '" + S.Wrapper + "' here");
  noteElsewhere(F, S.Through.back(), "the span is started here");
}

// Where a wrapper starts it.
inline void addInnermostStart(Finding &F, const model::Span &S) {
  if (!S.Through.empty())
    F.Notes.push_back({S.Through.back(), "the span is started here"});
}

// A statement that records one more attribute.
inline model::Edit recordAt(const model::AttributeSlot &Slot,
                            const std::string &Key, const std::string &Value) {
  return {Slot.At, Slot.Before + literal(Key) + ", " + Value + Slot.After};
}

// "Orders::load": what a function is called, with the class or the namespace that it is
// of; of a lambda the function around it. Empty: it has no name that says anything, a
// macro has made it, or it has several spans.
inline std::string nameAfter(const model::Unit &U, unsigned Function) {
  unsigned Whole = model::outermost(U, Function);
  std::string Name = U.Functions[Whole].Name;
  if (U.Functions[Whole].At.InMacro ||
      std::count_if(U.Spans.begin(), U.Spans.end(), [&](const auto &S) {
        return model::outermost(U, S.Function) == Whole;
      }) > 1)
    return {};
  for (std::string_view None : {"(anonymous namespace)::"})
    if (size_t At = Name.find(None); At != std::string::npos)
      Name.erase(At, None.size());
  auto isPlain = [](unsigned char C) {
    return std::isalnum(C) || C == '_' || C == ':';
  };
  if (!std::all_of(Name.begin(), Name.end(), isPlain))
    return {};
  size_t Last = Name.rfind("::");
  size_t Before = Last == std::string::npos || Last == 0
                      ? std::string::npos
                      : Name.rfind("::", Last - 1);
  return Before == std::string::npos ? Name : Name.substr(Before + 2);
}

// A fix that writes another name where one is written.
inline void offerName(Finding &F, const model::Value &Whole,
                      const std::string &Name) {
  const model::Value &Given = asGiven(Whole);
  if (Given.What == model::Value::Kind::Literal)
    F.Fixes.push_back({"name it '" + Name + "'", {{Given.At, literal(Name)}}});
}

// A fix of one edit, if that can be made.
inline void offer(Finding &F, std::string Title,
                  const std::optional<model::Edit> &Edit, bool IsSafe = false) {
  if (Edit)
    F.Fixes.push_back({std::move(Title), {*Edit}, IsSafe});
}

// A fix that leaves out a parameter which nobody has asked to record.
inline void offerToSkip(Finding &F, const model::Attribute &A) {
  if (!A.Skip.empty())
    F.Fixes.push_back({"skip the parameter", A.Skip, Safe});
}

// The same, or one that does not record what somebody has asked to.
inline void offerToOmit(Finding &F, const model::Attribute &A) {
  offerToSkip(F, A);
  offer(F, "do not record it", A.Without);
}

// A fix that ends the span where it is left open.
inline void offerToEnd(Finding &F, const model::Unit &U, unsigned Of,
                       const model::Exits &Leaks) {
  Fix End{"end it before", {}};
  for (const model::Exit *E : Leaks)
    if (E->EndSlot && std::count(E->Ending.begin(), E->Ending.end(), Of))
      End.Edits.push_back(
          {E->EndSlot->At,
           E->EndSlot->Before + U.Spans[Of].EndsBy + E->EndSlot->After});
  if (End.Edits.size() == Leaks.size())
    F.Fixes.push_back(std::move(End));
}

// A fix that records the size in the place of what has it.
inline void offerSize(Finding &F, const model::Attribute &A) {
  const model::Value &Key = asGiven(A.Key);
  if (A.BySize && Key.What == model::Value::Kind::Literal)
    F.Fixes.push_back({"record its size as '" + Key.Text + ".size'",
                       {*A.BySize, {Key.At, literal(Key.Text + ".size")}}});
}

// A fix that sets the span's status where the error is known.
inline void offerToFail(Finding &F, const model::Span &S,
                        const model::Outcome &Error) {
  if (!Error.Slot || S.Fails.empty())
    return;
  std::string More = Error.Text.empty() ? ");" : ", " + Error.Text + ");";
  F.Fixes.push_back({"set the span's status",
                     {{Error.Slot->At, Error.Slot->Before + S.Fails + More +
                                           Error.Slot->After}}});
}

// A fix that records an id which is at hand, if that can be written.
inline void offerToRecord(Finding &F, const model::Span &On,
                          const model::IdSource &Id, const std::string &Key,
                          std::string Title) {
  if (On.Slot && Id.Recordable)
    F.Fixes.push_back(
        {std::move(Title), {recordAt(*On.Slot, Key, Id.Expression)}});
}

} // namespace spantidy
