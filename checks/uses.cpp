#include "uses.h"
#include "terms.h"

#include "model/nesting.h"
#include "model/through.h"

namespace spantidy {

using model::Deed;
using model::Moment;

std::vector<Use> usesIn(const model::Unit &U) {
  std::vector<Use> Uses;
  auto add = [&](const auto &Item, std::string What, bool Keyed = false) {
    if (Item.Span && Moment(Item) == Moment(U.Spans[*Item.Span]))
      return; // by whoever starts it, in each turn of a loop
    // What has no hands has no end.
    bool Held =
        Item.Span
            ? model::isInside(U, Item.Function, U.Spans[*Item.Span].Function)
            : Item.Parameter || Item.Handle || !Item.Member.empty();
    if (Held || Item.Emptied)
      Uses.push_back({Item, Item, Item.At, std::move(What), Keyed});
  };
  for (const model::Attribute &A : U.Attributes) {
    const model::Value *Key = model::asLiteral(A.Key);
    if (A.AtStart || A.Inside || A.IfRecording || (A.Guarded && callAt(U, A)))
      continue; // or by a helper that is asked not to
    if (A.On == model::Target::Span)
      add(A, Key ? Key->Text : "attribute", Key);
    else if (A.On == model::Target::Link || A.On == model::Target::Event)
      add(A, A.On == model::Target::Link ? "link" : "event");
  }
  for (const model::Naming &N : U.Namings)
    if (!N.IfRecording)
      add(N, N.Of == model::Naming::Kind::Span ? "new name" : termOf(N.Of));
  for (const Deed &D : U.Deeds)
    if (D.What == Deed::Kind::Ends) {
      if (!D.Sometimes && !D.Once)
        add(D, "second end");
    } else if (D.What == Deed::Kind::SetsStatus && !D.Sometimes)
      add(D, "status");
    else if (D.What == Deed::Kind::Refills && D.Asked)
      add(D, "condition");
  return Uses;
}

} // namespace spantidy
