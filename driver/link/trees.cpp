#include "trees.h"

#include "model/references.h"

#include <algorithm>

namespace spantidy::link {

using namespace model;

std::vector<unsigned> rootsOf(const Unit &U) {
  std::vector<unsigned> Roots(U.Functions.size());
  for (unsigned I = 0; I < U.Functions.size(); ++I) {
    unsigned Root = I;
    while (U.Functions[Root].Outer)
      Root = *U.Functions[Root].Outer;
    Roots[I] = Root;
  }
  return Roots;
}

bool handsOver(const Call &C) {
  return C.Object.known() || C.On ||
         std::any_of(
             C.Arguments.begin(), C.Arguments.end(), [](const Argument &A) {
               return A.known() || A.Object || A.Options || !A.Type.empty();
             });
}

namespace {

class Cutter {
public:
  explicit Cutter(const Unit &U)
      : U(U), Roots(rootsOf(U)), FunctionAt(U.Functions.size()),
        SpanAt(U.Spans.size()), CallAt(U.Calls.size()),
        TreeOf(U.Functions.size(), -1) {}

  std::vector<Unit> cut(const std::function<bool(unsigned)> &Wanted,
                        const std::function<bool(const Call &)> &WantedCall) {
    for (unsigned I = 0; I < U.Functions.size(); ++I)
      if (Roots[I] == I && Wanted(I)) {
        TreeOf[I] = Trees.size();
        FunctionAt[I] = 0;
        Trees.emplace_back().Functions.push_back(U.Functions[I]);
      }
    for (unsigned I = 0; I < U.Functions.size(); ++I)
      if (Unit *Tree = treeOf(I); Tree && Roots[I] != I) {
        FunctionAt[I] = Tree->Functions.size();
        Tree->Functions.push_back(U.Functions[I]);
      }
    for (Unit &Tree : Trees)
      for (Function &F : Tree.Functions)
        renumber<Function>(F, FunctionAt);
    // Numbers first: spans and calls speak of each other.
    std::vector<unsigned> Spans(Trees.size()), Calls(Trees.size());
    std::vector<bool> Kept(U.Calls.size());
    for (const Span &S : U.Spans)
      if (S.Call)
        Kept[*S.Call] = true;
    for (unsigned I = 0; I < U.Calls.size(); ++I) {
      Kept[I] = Kept[I] || WantedCall(U.Calls[I]);
    }
    for (const Task &T : U.Tasks)
      if (T.Given.Made)
        Kept[*T.Given.Made] = true;
    // And whatever the kept ones speak of.
    std::vector<unsigned> Work;
    for (unsigned I = 0; I < U.Calls.size(); ++I)
      if (Kept[I])
        Work.push_back(I);
    auto keep = [&](std::optional<unsigned> Call) {
      if (Call && !Kept[*Call])
        Kept[*Call] = true, Work.push_back(*Call);
    };
    auto keepOrigins = [&](const StartOptions &O) {
      keep(O.Call), keep(O.ParentFrom.Call);
    };
    for (const Span &S : U.Spans) {
      keep(S.ParentFrom.Call);
      if (S.Options)
        keepOrigins(*S.Options);
    }
    for (const Function &F : U.Functions) {
      if (F.ReturnsContext)
        keep(F.ReturnsContext->Call);
      if (F.ReturnsOptions)
        keepOrigins(*F.ReturnsOptions);
    }
    while (!Work.empty()) {
      const Call &C = U.Calls[Work.back()];
      Work.pop_back();
      keep(C.On);
      for (const Argument &A : C.Arguments) {
        keep(A.Made), keep(A.Object);
        if (A.Options)
          keepOrigins(*A.Options);
      }
    }
    for (unsigned I = 0; I < U.Spans.size(); ++I)
      if (treeOf(U.Spans[I].Function))
        SpanAt[I] = Spans[TreeOf[Roots[U.Spans[I].Function]]]++;
    for (unsigned I = 0; I < U.Calls.size(); ++I)
      if (Kept[I] && treeOf(U.Calls[I].Function))
        CallAt[I] = Calls[TreeOf[Roots[U.Calls[I].Function]]]++;

    for (Unit &Tree : Trees)
      for (Function &F : Tree.Functions)
        renumber<Call>(F, CallAt);
    add(&Unit::Spans, [](Span &S) {
      for (Carrier &C : S.Incoming)
        C.Given.clear(); // judged in the whole unit
    });
    add(&Unit::Attributes);
    add(&Unit::Namings);
    add(&Unit::Deeds);
    add(&Unit::Scopes);
    // Their spans and calls are asked for in a whole unit only.
    add(&Unit::Exits, [](Exit &E) { E.Open.clear(), E.Beside.clear(); });
    add(&Unit::Handlers, [](Handler &H) { H.Open.clear(), H.Beside.clear(); });
    add(&Unit::Suspensions);
    add(&Unit::Tasks);
    for (unsigned I = 0; I < U.Calls.size(); ++I)
      if (Kept[I])
        add(&Unit::Calls, U.Calls[I], [](Call &) {});
    return std::move(Trees);
  }

private:
  Unit *treeOf(unsigned Function) {
    int Tree = TreeOf[Roots[Function]];
    return Tree < 0 ? nullptr : &Trees[Tree];
  }

  template <typename T, typename Change>
  void add(std::vector<T> Unit::*List, const T &Item, Change Shorten) {
    Unit *Tree = treeOf(Item.Function);
    if (!Tree)
      return;
    T &New = (Tree->*List).emplace_back(Item);
    Shorten(New);
    renumber<Function>(New, FunctionAt);
    renumber<Span>(New, SpanAt);
    renumber<Call>(New, CallAt);
  }

  template <typename T, typename Change = void (*)(T &)>
  void add(std::vector<T> Unit::*List, Change Shorten = [](T &) {}) {
    for (const T &Item : U.*List)
      add(List, Item, Shorten);
  }

  const Unit &U;
  std::vector<unsigned> Roots;
  Renumbering FunctionAt, SpanAt, CallAt;
  std::vector<int> TreeOf;
  std::vector<Unit> Trees;
};

} // namespace

std::vector<Unit> treesOf(const Unit &U,
                          const std::function<bool(unsigned)> &Wanted,
                          const std::function<bool(const Call &)> &WantedCall) {
  return Cutter(U).cut(Wanted, WantedCall);
}

} // namespace spantidy::link
