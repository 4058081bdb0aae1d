// Roof two: the `span-tidy` program.

#include "run.h"

#include "checks/check.h"
#include "report/say.h"
#include "units/limits.h"

#include <csignal>
#include <exception>

using namespace spantidy;

int main(int Count, char **Arguments) {
  units::endWithoutMemory(2);
  std::signal(SIGPIPE, SIG_IGN); // a closed pipe is a write error
  std::vector<std::string> Complaints = validate(allChecks());
  for (const std::string &Complaint : Complaints)
    report::say(Complaint);
  if (!Complaints.empty())
    return 2;
  try {
    cli::CommandLine Line = cli::parseCommandLine(Count, Arguments);
    if (!Line.Given)
      return Line.ExitStatus;
    switch (Line.Given->What) {
    case cli::Options::Command::Check:
      return cli::runCheck(*Line.Given);
    case cli::Options::Command::Baseline:
      return cli::runBaseline(*Line.Given);
    case cli::Options::Command::Merge:
      return cli::runMerge(*Line.Given);
    case cli::Options::Command::Lsp:
      return cli::runLsp(*Line.Given);
    case cli::Options::Command::Extract:
      return cli::runExtract(*Line.Given);
    case cli::Options::Command::Link:
      return cli::runLink(*Line.Given);
    case cli::Options::Command::Wrappers:
      return cli::runWrappers(*Line.Given);
    case cli::Options::Command::ShowConfig:
      return cli::runConfigShow(*Line.Given);
    case cli::Options::Command::VerifyConfig:
      return cli::runConfigVerify(*Line.Given);
    case cli::Options::Command::Explain:
      return cli::runExplain(*Line.Given);
    case cli::Options::Command::ListChecks:
      return cli::runListChecks();
    case cli::Options::Command::DumpModel:
      return cli::runDumpModel(*Line.Given);
    case cli::Options::Command::DumpSummaries:
      return cli::runDumpSummaries(*Line.Given);
    case cli::Options::Command::CheckVocabulary:
      return cli::runCheckVocabulary(*Line.Given);
    case cli::Options::Command::SuggestVocabulary:
      return cli::runSuggestVocabulary(*Line.Given);
    }
  } catch (const std::exception &E) {
    report::say(E.what());
  }
  return 2;
}
