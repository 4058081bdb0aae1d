#include "extract.h"

#include "declared.h"

#include "activity/discards.h"
#include "activity/openings.h"
#include "activity/scopes.h"
#include "activity/storage.h"
#include "handoff/destructors.h"
#include "handoff/fates.h"
#include "handoff/handed.h"
#include "handoff/holders.h"
#include "handoff/lambdas.h"
#include "handoff/linkage.h"
#include "handoff/objects.h"
#include "handoff/public_functions.h"
#include "handoff/serving.h"
#include "handoff/tasks.h"
#include "propagation/carriers.h"
#include "propagation/installed.h"
#include "propagation/own_carriers.h"
#include "propagation/requests.h"
#include "spans/ends.h"
#include "spans/expenses.h"
#include "spans/instruments.h"
#include "spans/lending.h"
#include "spans/loops.h"
#include "spans/option_settings.h"
#include "spans/options_members.h"
#include "spans/records.h"
#include "spans/returned.h"
#include "spans/starts.h"
#include "spans/turns.h"
#include "views/borrows.h"
#include "ways/paths.h"

#include "llvm/Support/Path.h"

namespace spantidy::extract {

using namespace clang;

using Reader = void (*)(Draft &, Body &);

// Spans first: all others ask which span is meant. Who holds one decides what
// is asked about it, and calls are told what they hand over once all spans are
// known.
static constexpr Reader OuterFirst[] = {
    readInstruments,  readStarts,      readTurns,        readHolders,
    readLoops,        readLending,     readRecords,      readNamings,
    readDeeds,        readEnds,        readHandwork,     readRequests,
    readScopes,       readOpenings,    readDiscards,     readActivations,
    readBorrows,      readExpenses,    readTasks,        readMembers,
    readCalls,        readDestructors, readGivenOptions, readOwnCarriers,
    readGivenObjects, readServing,     readInstalled};

// Lambdas before who makes them: a function that returns one is told what it
// does. Paths last: they are written where something stands on them.
static constexpr Reader InnerFirst[] = {
    readSettings, readOptionSettings, readMade, readFunction,
    readReturned, readCarriers,       readPaths};

static void readTree(Draft &D, Body &Outermost) {
  std::vector<Body *> Tree = treeOf(Outermost);
  for (Reader Read : OuterFirst)
    for (Body *B : Tree)
      Read(D, *B);
  for (Reader Read : InnerFirst)
    for (Body *B : llvm::reverse(Tree))
      Read(D, *B);
}

model::Unit extract(ASTContext &Ast, const Settings &S) {
  model::Unit Out;
  auto &Sources = Ast.getSourceManager();
  if (auto Main = Sources.getFileEntryRefForID(Sources.getMainFileID())) {
    llvm::SmallString<256> Path(Main->getName());
    Sources.getFileManager().makeAbsolutePath(Path);
    llvm::sys::path::remove_dots(Path, /*remove_dot_dot=*/true);
    Out.MainFile = relativeTo(S.PathRoot, Path.str());
  }
  Draft D(Ast, S, Out);
  for (auto &B : D.Own.All)
    if (!B->Outer)
      readTree(D, *B);
  readStorage(D);
  readOptionsMembers(D);
  readPublicFunctions(D);
  readLambdas(D);
  readLinkage(D);
  listDeclared(D);
  listTakers(D);
  return Out;
}

} // namespace spantidy::extract
