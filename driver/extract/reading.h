// The parts of extraction that find what the model lists, and what they share.
//
// Each outermost function is read once, with its lambdas, before its callers: a
// call of a helper then knows what the helper starts and records.
#pragma once

#include "bodies.h"
#include "names.h"
#include "source.h"
#include "values.h"

#include <functional>
#include <map>
#include <set>

namespace spantidy::extract {

class Reading {
public:
  Reading(clang::ASTContext &Ast, const Settings &S, model::Unit &Out);
  void readAll();

private:
  // starts.cpp: where spans begin.
  void readStarts(Body &B);
  void addStart(const CallSite &Site, const rules::Function &Entry, Body &B);
  void addWrapped(const CallSite &Site, Body &B);
  void readOptions(const clang::Expr *Options, Body &B, model::Span &S);
  void readOption(const clang::FieldDecl *Field, const clang::Expr *Given,
                  model::Span &S);
  std::optional<model::AttributeSlot> slotAfter(const CallSite &Site, Body &B);

  // records.cpp: what is recorded, and on which span.
  void readRecords(Body &B);
  void readRecord(const CallSite &Site, const rules::Function &Entry, Body &B,
                  const model::Attribute &Like);
  void readNamings(Body &B);
  void readHelperRecords(const CallSite &Site, Body &B);
  void addAttribute(model::Attribute A, const clang::Expr *Key,
                    const clang::Expr *Value, Body &B);
  // Which span an expression denotes: one started here, a parameter, or the
  // active one. Sets none of them when it is not known.
  void resolveSpan(const clang::Expr *E, Body &B, model::Attribute &A);
  std::optional<unsigned> startedSpan(const clang::Expr *E, Body &B);

  // lists.cpp: attribute lists in all their forms.
  struct Pair {
    const clang::Expr *Whole, *Key, *Value;
  };
  // False: some of the list cannot be read.
  bool readList(const clang::Expr *E, Body &B,
                const std::function<void(const Pair &)> &Add);
  bool readContainer(const clang::VarDecl *V, Body &B,
                     const std::function<void(const Pair &)> &Add);

  // holders.cpp: who has the span after its start.
  void readHolders(Body &B);
  model::Holder holderOf(const clang::Expr *Span, Body &B);
  model::Holder holderOf(const clang::VarDecl *V, Body &B);
  model::Holder handedTo(const CallSite &Site, const clang::Expr *Argument);

  // scopes.cpp: when a span is active, and results that nobody keeps.
  void readScopes(Body &B);
  void readDiscards(Body &B);
  bool activates(const clang::VarDecl *V, Body &B);
  std::vector<model::Place> activeAt(const clang::Stmt *Node, Body &B);
  bool isReleased(const clang::VarDecl *Scope, Body &B);

  // tasks.cpp: callables that leave the thread.
  struct Launch {
    const clang::Expr *Callable;
    std::string Launcher;
    bool Carries = false;
  };
  void readTasks(Body &B);
  std::optional<Launch> launchOf(const CallSite &Site, Body &B);
  const rules::Function *launching(const CallSite &Site);
  std::optional<Launch> launchByHelper(const CallSite &Site, Body &B);
  // What becomes of a callable that a function is given.
  struct Fate {
    bool Launched = false; // on another thread, sooner or later
    bool Carries = false;  // with its giver's context
  };
  Fate fateOf(const clang::VarDecl *Callable, Body &B);
  bool isStored(const CallSite &Site);
  bool isLaunched(Body &Lambda, bool Pool);
  void addTask(const CallSite &Site, const Launch &L, Body &B);
  Body *calledBody(const clang::Expr *Callable, Body &B, bool &Carries);
  std::optional<model::TracedUse> tracedUse(Body &B);
  bool carriesContext(Body &B);
  std::vector<model::Edit> carryEdits(Body &Callable);

  // tenants.cpp: tenant ids at hand.
  void readTenants(model::Span &S, const clang::Stmt *At, Body &B);

  unsigned functionIndex(Body &B);
  void readTree(Body &Outermost);
  std::vector<Body *> treeOf(Body &Outermost);
  static Body &outermost(Body &B);
  // The name of an entry with this role whose declaration this unit has.
  const clang::FunctionDecl *declared(rules::Role R);

  clang::ASTContext &Ast;
  const Settings &S;
  model::Unit &Out;
  Names Known;
  Source Where;
  Bodies Own;
  Values Read;

  std::map<rules::Role, const clang::FunctionDecl *> Declared;
  std::map<Body *, unsigned> Functions;
  std::map<Body *, bool> Trees; // read (true) or being read
  // Spans by the expression that starts them, and the other way round.
  std::map<const clang::Expr *, unsigned> SpanOf;
  std::map<unsigned, std::pair<const clang::Expr *, Body *>> StartOf;
  std::map<std::pair<Body *, model::Place>, unsigned> SpanAt;
  std::map<Body *, std::optional<model::TracedUse>> Used;
  std::set<Body *> Using; // being read for a traced use
  std::set<const clang::VarDecl *> Holding; // being followed
};

} // namespace spantidy::extract
