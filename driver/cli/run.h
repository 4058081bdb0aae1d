// The commands. Each returns the program's exit status.
#pragma once

#include "options.h"

namespace spantidy::cli {

int runCheck(const Options &O);
int runBaseline(const Options &O);
int runMerge(const Options &O);
int runLsp(const Options &O);
int runExtract(const Options &O);
int runLink(const Options &O);
int runWrappers(const Options &O);
int runDumpModel(const Options &O);
int runDumpSummaries(const Options &O);
int runCheckVocabulary(const Options &O);
int runSuggestVocabulary(const Options &O);
// Ends what is printed: 2, with a word on standard error, if it could not be.
int printed();

int runConfigShow(const Options &O);
int runConfigVerify(const Options &O);
int runExplain(const Options &O);
int runListChecks();

} // namespace spantidy::cli
