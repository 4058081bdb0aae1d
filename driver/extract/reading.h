// The parts of extraction that find what the model lists, and what they share.
//
// Each outermost function is read once, with its lambdas, by itself: what it
// calls may stand in another unit, so that is left to link.
#pragma once

#include "bodies.h"
#include "loans.h"
#include "names.h"
#include "source.h"
#include "storage.h"
#include "values.h"

#include <functional>
#include <map>
#include <set>

namespace spantidy::extract {

// "tenant id" of `tenantId`.
std::string joinedWords(const clang::NamedDecl *D);

// The block, or the statement, in which a local that is declared in Node is in
// scope.
const clang::Stmt *scopeOf(const clang::VarDecl *V, const clang::Stmt *Node,
                           Body &B);

class Reading {
public:
  Reading(clang::ASTContext &Ast, const Settings &S, model::Unit &Out);
  void readAll();

private:
  // starts.cpp: where spans begin, or may begin.
  void readStarts(Body &B);
  void addStart(const CallSite &Site, const rules::Function &Entry, Body &B);
  void addMaybe(const CallSite &Site, Body &B);
  static model::SpanKind kindNamed(llvm::StringRef Word);
  bool hasScopes(const std::string &Library);
  model::SpanKind kindOf(const clang::NamedDecl *Constant);
  unsigned addSpan(model::Span Span, const CallSite &Site, Body &B);
  void readOptions(const clang::Expr *Options, Body &B, model::Span &S);
  void readChangesOfOptions(const clang::VarDecl *V, const clang::Expr *Use,
                            Body &B, model::Span &S);
  bool readOption(const clang::FieldDecl *Field, const clang::Expr *Given,
                  Body &B, model::Span &S);
  void readParent(const clang::Expr *Given, Body &B, model::Span &S);
  bool isUnset(const clang::VarDecl *V, const clang::Expr *Start, Body &B);
  std::optional<model::AttributeSlot> slotAfter(const CallSite &Site, Body &B);

  // linkage.cpp
  void readLinkage();

  // kinds.cpp: how a span has its kind and its parent from elsewhere.
  bool isSettled(const clang::Stmt *Change, const clang::Stmt *Use, Body &B);
  bool mayChange(const clang::VarDecl *Options, const clang::Expr *Use, Body &B);
  std::optional<model::Place> extractedBy(const clang::Expr *Parent, Body &B);
  std::vector<std::string> kindTexts(const std::string &Before,
                                     const std::string &After,
                                     const std::string &Enumeration);
  std::optional<model::KindSlot> kindSlotIn(const clang::Expr *Constant);
  std::optional<model::KindSlot> kindSlotAfter(const CallSite &Site);

  // records.cpp: what is recorded, and on which span.
  void readRecords(Body &B);
  void readRecord(const CallSite &Site, const rules::Function &Entry, Body &B,
                  const model::Attribute &Like);
  bool isGuarded(const clang::Stmt *Node, Body &B);
  // presence.cpp
  bool isOnlyIfThere(const clang::Expr *Value, Body &B);
  void readNamings(Body &B);
  void readDeeds(Body &B);
  void addAttribute(model::Attribute A, const clang::Expr *Key,
                    const clang::Expr *Value, Body &B);

  // subjects.cpp: which span an expression denotes.
  model::Subject subjectOf(const clang::Expr *E, Body &B);
  std::optional<unsigned> startedSpan(const clang::Expr *E, Body &B);

  // lists.cpp: attribute lists in all their forms.
  struct Pair {
    const clang::Expr *Whole, *Key, *Value;
  };
  // False: some of the list cannot be read.
  bool readList(const clang::Expr *E, Body &B,
                const std::function<void(const Pair &)> &Add);
  std::optional<Pair> addedPair(const CallSite &Site, Body &B,
                                bool &Unreadable);
  bool readContainer(const clang::VarDecl *V, Body &B,
                     const std::function<void(const Pair &)> &Add);

  // holders.cpp: who has the span after its start.
  void readHolders(Body &B);
  bool isOwned(const clang::Stmt *New, Body &B);
  model::Holder holderOf(const clang::Expr *Span, Body &B);
  model::Holder holderOf(const clang::VarDecl *V, Body &B);

  // lending.cpp: whether a span is put to more than its own methods.
  void readLending(Body &B);
  bool lends(const clang::Expr *Span, Body &B);
  bool lends(const clang::VarDecl *V, Body &B, std::optional<unsigned> Index);
  std::optional<bool> lendsIn(const CallSite &Site, const clang::Expr *Span,
                              bool IsObject, Body &B);
  std::optional<model::Edit> activationAfter(const clang::Expr *Start, Body &B);
  bool keepsSpan(const clang::CXXRecordDecl *Class);
  bool lendsOwn(const clang::Stmt *Node, Body &B);
  bool mayActivate(clang::QualType T, unsigned Depth = 0);
  bool standsForSpan(clang::QualType T);
  std::vector<model::Point> diesOf(const clang::VarDecl *V,
                                   const clang::Expr *Start, Body &B);

  // free_names.cpp: names for the variables of fixes, and those that are hidden.
  std::string freeName(const std::string &Wanted, Body &B);
  const std::set<std::string> &usedNames(Body &Outermost);
  bool isTaken(const std::string &Name, Body &B);
  bool mayDeclare(const clang::Stmt *Before, Body &B);
  bool isHidden(const clang::VarDecl *V, const clang::Stmt *At, Body &B);

  // scopes.cpp: when a span is active, and results that nobody keeps.
  void readScopes(Body &B);
  void readDiscards(Body &B);
  bool activates(const clang::VarDecl *V);
  std::vector<model::Place> activeAt(const clang::Stmt *Node, Body &B);
  bool isReleased(const clang::VarDecl *Scope, Body &B);

  // paths.cpp: what stands where on the ways through a function.
  model::Point pointOf(const clang::Stmt *Node, Body &B);
  std::vector<model::Point> endsOf(const clang::VarDecl *Scope, Body &B);
  std::vector<model::Point> closesOf(const clang::VarDecl *V, Body &B);
  void readPaths(Body &B);
  void readExits(Body &B);

  // suspensions.cpp: where a coroutine suspends.
  void readSuspensions(const clang::Stmt *Node, Body &B);
  std::vector<model::Edit> narrowing(const clang::VarDecl *Scope, Body &B);

  // storage.cpp: scopes that do not follow the stack of their thread.
  void readStorage();
  void readPut(Body &B, const Movement &M);
  void readClosing(Body &B, const Movement &M);
  void readCaptures(Body &Lambda);
  bool outlives(const clang::Expr *Copied, Body &B);
  void readHeap(const CallSite &Site, Body &B);
  void readLaunched(const CallSite &Site, Body &B);
  void readStatic(const clang::VarDecl *V);
  void readStatics(const clang::DeclContext *Context);
  void addStored(model::StoredScope::In Where, clang::QualType T,
                 llvm::StringRef Name, clang::SourceLocation At);
  void addLasting(const clang::CXXRecordDecl *Class, clang::SourceLocation At,
                  const char *How);

  // loops.cpp: spans that start in each turn of a loop.
  void readLoops(Body &B);
  bool isTracing(const clang::FunctionDecl *F);
  bool isCheap(const CallSite &Site);
  bool isTrivial(const clang::Stmt *Node);

  // public_functions.cpp: what layers are made of.
  void readPublicFunctions();
  bool maybeTraced(Body &Outermost);
  // ends.cpp: how spans end, and who ends them.
  void readEnds(Body &B);
  void readStatus(const CallSite &Site, const rules::Function &Entry, Body &B);
  void readScopeEnd(const CallSite &Site, const rules::Function &Entry, Body &B);
  void readReplacements(Body &B);
  void replaces(const clang::Expr *Holder, Body &B);
  bool onlyReads(const clang::Expr *Holder, Body &B);
  bool isMoved(const clang::VarDecl *V, Body &B);
  bool isBorrowed(const clang::ParmVarDecl *P, Body &B);
  bool saysEnd(const clang::FunctionDecl *F);
  std::optional<model::Edit> swapOf(const CallSite &End, Body &B);

  // outcomes.cpp: which exits are errors, and what is done on the way out.
  void readOutcome(const clang::Stmt *Exit, Body &B, model::Outcome &O);
  void readReturned(const clang::Expr *E, Body &B, model::Outcome &O);
  void readThrown(const clang::CXXThrowExpr *Throw, Body &B, model::Outcome &O);
  void readMade(const CallSite &Site, const rules::Function &Entry,
                model::Outcome &O);
  void judgeKind(llvm::StringRef Name, model::Outcome &O);
  void judgeConstants(const clang::Stmt *Node, model::Outcome &O);
  void judgeQuestions(const clang::VarDecl *V, const clang::Stmt *At, Body &B,
                      model::Outcome &O);
  void readWayOut(const clang::Stmt *Exit, Body &B, model::Outcome &O);
  void doubt(const CallSite &Site, Body &B, model::Outcome &O);
  bool isQuiet(const clang::FunctionDecl *F, unsigned Depth = 0);

  // failures.cpp: is a variable an error where it is returned?
  bool isFailure(const clang::VarDecl *V, const clang::Stmt *At, Body &B);
  bool saysFailure(const clang::Expr *Condition, bool Holds,
                   const clang::VarDecl *V);
  bool isChange(const clang::DeclRefExpr *Use, Body &B);

  // handlers.cpp: catch clauses, and spans that are at hand where errors are.
  void readHandlers(const clang::Stmt *Node, Body &B);
  void readCaught(const clang::CXXCatchStmt *Handler, model::Outcome &O);
  bool onlyLogs(const clang::Stmt *Node, Body &B);
  bool leavesAfter(const clang::Stmt *Node, Body &B);
  void readKeepers(Body &B);
  std::string failsOn(const clang::VarDecl *Holder);
  void closersOf(clang::QualType T, std::vector<std::string> &Out,
                 unsigned Depth = 0);
  std::optional<model::StatementSlot>
  slotFor(const model::Outcome &O, const clang::Stmt *Before, Body &B);
  std::vector<unsigned> openAt(const clang::Stmt *Node, Body &B);

  // tasks.cpp: callables that leave the thread.
  void readTasks(Body &B);
  const rules::Function *launching(const CallSite &Site);
  void readCallable(const clang::Expr *E, Body &B, model::Argument &A);
  const clang::ParmVarDecl *givenCallable(const clang::Expr *E, Body &B);
  bool holdsCallable(Body &Lambda, const clang::ParmVarDecl *P);
  bool carriesContext(Body &B);
  std::vector<model::Edit> carryEdits(Body &Callable);

  // fates.cpp: what becomes of the callables that a function is given or keeps.
  model::Fate fateOf(const clang::VarDecl *Callable, Body &B);
  void fateOfUse(const clang::Expr *Use, Body &B, model::Fate &Result);
  void fateOfLambda(Body &Lambda, model::Fate &Result);
  bool isStored(const CallSite &Site);
  void readMembers(Body &B);
  std::set<const clang::FieldDecl *> membersBehind(const clang::Expr *Callable,
                                                   Body &B);

  // handed.cpp: calls of the project's functions, and functions as these see
  // them.
  bool isProjects(const clang::FunctionDecl *F);
  const clang::FunctionDecl *calledBy(const CallSite &Site);
  bool holdsSpan(clang::QualType T);
  std::optional<unsigned> callOf(const CallSite &Site, Body &B,
                                 bool Implicit = false);
  void readCalls(Body &B);
  void readDestructors(Body &B); // destructors.cpp
  bool isConverted(const clang::Expr *Given);
  void readArgument(const clang::Expr *Given, Body &B, model::Argument &A);
  void readFunction(Body &B);
  unsigned functionIndex(Body &B);

  // objects.cpp: data members, for objects that gather what a span is given.
  void readSettings(Body &B);
  bool readAllOf(const clang::Expr *List, Body &B, model::Attribute &A);
  bool escapes(const clang::Expr *Construct, Body &B);
  std::optional<unsigned> madeBy(const clang::Expr *Object, Body &B);

  // borrows.cpp: what refers to data that ends before it does.
  void readBorrows(Body &B);
  void addBorrow(const Loan &L, std::string Holder, model::Borrow::Way Used,
                 const clang::Stmt *UsedAt, Body &B);
  void keepIn(const clang::Expr *Target, llvm::ArrayRef<Loan> Found,
              const clang::Stmt *From, Body &B);
  void keepInLocal(const clang::VarDecl *V, const Loan &L,
                   const clang::Stmt *From, Body &B);
  std::vector<model::Edit> ownEdits(const clang::VarDecl *V, const Loan &L,
                                    Body &B);

  // borrow_uses.cpp: what is done to a local that refers to such data.
  struct Meeting {
    enum class Kind { Nothing, Overwritten, Used } What = Kind::Nothing;
    model::Borrow::Way How = model::Borrow::Way::Kept;
    const clang::Stmt *At = nullptr;
  };
  Meeting meet(const clang::DeclRefExpr *Ref, const Loan &L, Body &B);
  Meeting meetCall(const CallSite &Site, const clang::Expr *Given,
                   const Loan &L);
  Meeting meetMethod(const CallSite &Site, const Loan &L, Body &B);
  Meeting meetLambda(const clang::LambdaExpr *Lambda, const clang::VarDecl *V,
                     const Loan &L, Body &B);
  // What becomes of V after From, on any path, until it is overwritten.
  std::optional<Meeting>
  useAfter(const clang::VarDecl *V, const clang::Stmt *From, const Loan &L,
           Body &B, llvm::function_ref<bool(const Meeting &)> Counts);

  // late.cpp: attributes that the start could have been given.
  void readLate(const CallSite &Set, const rules::Function &Entry, Body &B,
                model::Attribute &A);
  bool isBesides(const clang::Stmt *Statement, clang::SourceLocation Start);
  std::vector<model::Edit> startEdits(const CallSite &Start,
                                      const rules::Function &Entry,
                                      const CallSite &Set, Body &B);

  // expenses.cpp: what costs something to record.
  void readExpenses(Body &B);
  bool isConditional(const clang::Stmt *Node, Body &B);
  void costlyIn(const clang::Stmt *Node,
                llvm::SmallVectorImpl<const clang::Expr *> &Found);
  void costlyBehind(const clang::Expr *E, Body &B,
                    llvm::SmallVectorImpl<const clang::Expr *> &Found);
  std::vector<model::Edit> guardEdits(const CallSite &Record, Body &B);
  // requests.cpp: calls that leave the process.
  const rules::Function *sending(const CallSite &Site);
  bool isGenerated(const clang::FunctionDecl *F);
  bool injectsItself(const CallSite &Site);
  std::vector<unsigned> spansAround(const clang::Stmt *Node, Body &B);
  void readRequests(Body &B);
  void readHandwork(Body &B);

  // carriers.cpp: what carries a context in or out, and who touches it.
  struct Following;
  void followCarriers(const CallSite &Site, const rules::Function &Entry,
                      Body &B, model::Request &R);
  bool isCarrier(clang::QualType T);
  bool isLibrarys(const clang::FunctionDecl *F, std::string_view Library);
  void follow(const clang::Expr *E, Body &B, Following &F);
  void followVariable(const clang::VarDecl *V, Body &B, Following &F);
  void followUse(const clang::Expr *Use, Body &B, Following &F);
  void followCall(const CallSite &Site, Body &B, Following &F);
  void share(const CallSite &Site, Body &B, Following &F);
  bool startsWithLiteral(const clang::Expr *Text, Body &B);
  void readCarriers(Body &B);
  void readIncoming(model::Span &S, const clang::Stmt *At, Body &B);
  bool isAttached(const clang::Stmt *At, Body &B);

  // tenants.cpp: tenant ids at hand.
  // at_hand.cpp: what can be named at a place.
  struct AtHand {
    const clang::ValueDecl *D;
    const clang::ValueDecl *Object; // whose field or getter it is, or null
    std::string Expression;
    clang::QualType T;
  };
  using Visitor = llvm::function_ref<bool(const AtHand &)>; // true: taken
  void forEachAtHand(const clang::Stmt *At, Body &B, const Visitor &Visit);
  void forEachField(const clang::ValueDecl *Object,
                    const std::string &Expression, const Visitor &Visit);
  model::IdSource sourceOf(const AtHand &Found);
  clang::QualType pointee(clang::QualType T);
  bool isEvent(const clang::ValueDecl *Object);

  // tenants.cpp, events.cpp: ids at hand.
  void readTenants(model::Span &S, const clang::Stmt *At, Body &B);
  void readEvents(model::Span &S, const clang::Stmt *At, Body &B);

  void readTree(Body &Outermost);
  std::vector<Body *> treeOf(Body &Outermost);
  static Body &outermost(Body &B);
  static bool isInstantiated(const Body &B);
  // What the unit declares under a qualified name, or null.
  const clang::NamedDecl *lookUp(llvm::StringRef Name);
  // The function of an entry with this role whose declaration this unit has; of
  // that library, if one is named.
  const clang::FunctionDecl *declared(rules::Role R, llvm::StringRef Library = {});
  // The method with this role of the class that the type is, or points to.
  const clang::CXXMethodDecl *methodOf(clang::QualType T, rules::Role R);

  clang::ASTContext &Ast;
  const Settings &S;
  model::Unit &Out;
  Names Known;
  Source Where;
  Bodies Own;
  Values Read;
  Loans Lent;
  Keeping Keeps;

  std::map<std::pair<rules::Role, std::string>, const clang::FunctionDecl *>
      Declared;
  std::map<std::pair<const clang::CXXRecordDecl *, rules::Role>,
           const clang::CXXMethodDecl *>
      Methods;
  std::map<Body *, std::set<std::string>> UsedNames;  // of an outermost function
  std::multimap<std::string, Body *> GivenNames; // to variables of fixes
  std::map<Body *, unsigned> Functions;
  std::set<Body *> Traced; // with something that stands at a Point
  std::map<const clang::Expr *, unsigned> CallOf; // of Unit::Calls
  std::map<const clang::FunctionDecl *, bool> Projects;
  // Spans by the expression that starts them, and the other way round.
  std::map<const clang::Expr *, unsigned> SpanOf;
  std::map<unsigned, std::pair<const clang::Expr *, Body *>> StartOf;
  std::map<std::pair<Body *, model::Place>, unsigned> SpanAt;
  // The variable whose span is given as parent to the start being read, and
  // that of each span.
  const clang::VarDecl *Parent = nullptr;
  unsigned Parents = 0;
  std::map<unsigned, const clang::VarDecl *> ParentOf;
  std::map<const clang::CXXRecordDecl *, bool> KeepsSpan;
  std::set<const clang::VarDecl *> Holding; // being followed
  // By the statement of a start: the first one after it that does more than
  // record on its span.
  std::map<const clang::Stmt *, const clang::Stmt *const *> BesidesUntil;
  // The statement in which a span's holder is in scope; by span.
  std::map<unsigned, const clang::Stmt *> ScopeOf;
  std::map<unsigned, const clang::VarDecl *> HolderOf; // of the same spans
};

} // namespace spantidy::extract
