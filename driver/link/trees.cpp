#include "trees.h"

#include "model/references.h"

#include <algorithm>
#include <map>

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
  return C.Object.known() || C.On || C.Launches || C.Returned ||
         std::any_of(C.Arguments.begin(), C.Arguments.end(),
                     [](const Argument &A) {
                       return A.known() || A.Object || A.Options || A.Runs ||
                              !A.Type.empty();
                     });
}

static std::map<std::string_view, unsigned> lambdasOf(const Unit &U) {
  std::map<std::string_view, unsigned> Lambdas;
  for (unsigned I = 0; I < U.Functions.size(); ++I)
    if (U.Functions[I].Outer)
      Lambdas.emplace(U.Functions[I].Usr, I);
  return Lambdas;
}

std::function<bool(unsigned)> isOneOf(const std::vector<unsigned> &Sorted) {
  return [&Sorted](unsigned I) {
    return std::binary_search(Sorted.begin(), Sorted.end(), I);
  };
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
    for (const Scope &S : U.Scopes)
      if (S.By)
        Kept[*S.By] = true;
    for (const Function &F : U.Functions)
      for (Ref<Call> Opener : F.OpensBy)
        Kept[Opener] = true;
    std::map<std::string_view, unsigned> Lambdas = lambdasOf(U);
    for (unsigned I = 0; I < U.Calls.size(); ++I)
      Kept[I] =
          Kept[I] || WantedCall(U.Calls[I]) || Lambdas.contains(U.Calls[I].Usr);
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
      keep(S.Start.ParentFrom.Call);
      if (S.Start.Options)
        keepOrigins(*S.Start.Options);
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
        keep(A.Made), keep(A.Object), keep(A.Context.Call);
        for (const FieldGiven &F : A.Fields)
          keep(F.Context.Call);
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
        renumber<Call>(F, CallAt), renumber<Span>(F, SpanAt);
    add(&Unit::Spans, [](Span &S) {
      for (Carrier &C : S.Around.Incoming)
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
    auto isHere = [&](unsigned Function) { return treeOf(Function) == Tree; };
    visitReferences<Span>(
        New, [&](Ref<Span> &R) { return isHere(U.Spans[R].Function); });
    visitReferences<Call>(
        New, [&](Ref<Call> &R) { return isHere(U.Calls[R].Function); });
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

std::vector<unsigned> calledElsewhere(const Unit &U) {
  std::vector<unsigned> Roots = rootsOf(U);
  std::map<std::string_view, unsigned> Lambdas = lambdasOf(U);
  std::vector<unsigned> Found;
  for (const Call &C : U.Calls)
    if (auto It = Lambdas.find(C.Usr);
        It != Lambdas.end() && Roots[It->second] != Roots[C.Function])
      Found.push_back(It->second);
  std::sort(Found.begin(), Found.end());
  Found.erase(std::unique(Found.begin(), Found.end()), Found.end());
  return Found;
}

namespace {

// Makes a lambda's own parameters those of an outermost function, and forgets
// those of the functions around it, and their object.
struct Rebase {
  unsigned First;

  template <typename T> void operator()(const char *Key, T &Field) {
    visit(Key, Field);
  }
  template <typename T> void always(const char *Key, T &Field) {
    visit(Key, Field);
  }

  void change(Value &V) {
    if (V.What == Value::Kind::Parameter && V.Index >= First)
      V.Index -= First;
    else if (V.What == Value::Kind::Parameter)
      V = Value();
    V.Usr = V.What == Value::Kind::Member ? std::string() : V.Usr;
    for (Value &Part : V.Parts)
      change(Part);
  }

  template <typename T> void visit(std::string_view Key, T &Field) {
    if constexpr (std::is_same_v<T, Value>) {
      change(Field);
    } else if constexpr (std::is_same_v<T, std::optional<unsigned>>) {
      if (Key == "forwards" || (Key == "parameter" && Field && *Field < First))
        Field.reset();
      else if (Key == "parameter" && Field)
        *Field -= First;
    } else if constexpr (std::is_same_v<T, bool>) {
      if (Key == "own" || Key == "onSelf")
        Field = false;
    } else if constexpr (Optional<T>) {
      if (Field)
        visit(Key, *Field);
    } else if constexpr (std::is_same_v<T, std::vector<unsigned>>) {
      if (Key != "after")
        return;
      std::erase_if(Field, [&](unsigned P) { return P < First; });
      for (unsigned &P : Field)
        P -= First;
    } else if constexpr (List<T>) {
      for (auto &Item : Field)
        visit(Key, Item);
    } else if constexpr (HasFields<T> && !Map<T>) {
      describe(*this, Field);
    }
  }
};

} // namespace

Unit apart(const Unit &U, const std::vector<unsigned> &Lambdas) {
  Unit Apart = U;
  for (unsigned L : Lambdas)
    Apart.Functions[L].Outer.reset();
  std::vector<unsigned> Roots = rootsOf(Apart);
  auto rebase = [&](auto &List) {
    for (auto &Doing : List) {
      unsigned First = 0, Root = Roots[Doing.Function];
      for (auto Outer = U.Functions[Root].Outer; Outer;
           Outer = U.Functions[*Outer].Outer)
        First += OfLambda;
      if (First)
        Rebase{First}.visit("", Doing);
    }
  };
  rebase(Apart.Spans), rebase(Apart.Attributes), rebase(Apart.Namings);
  rebase(Apart.Deeds), rebase(Apart.Scopes), rebase(Apart.Calls);
  rebase(Apart.Tasks);
  for (unsigned I = 0; I < Apart.Functions.size(); ++I)
    if (U.Functions[Roots[I]].Outer)
      Apart.Functions[I].Mentions.clear();
  return Apart;
}

std::vector<Unit> treesOf(const Unit &U,
                          const std::function<bool(unsigned)> &Wanted,
                          const std::function<bool(const Call &)> &WantedCall) {
  return Cutter(U).cut(Wanted, WantedCall);
}

} // namespace spantidy::link
