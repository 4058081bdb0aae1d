// The commands that judge.

#include "judging.h"
#include "known.h"
#include "reporting.h"
#include "run.h"

#include "report/output.h"
#include "report/say.h"
#include "shown/shown.h"

namespace spantidy::cli {

using namespace report;
using namespace units;

int told(Judgement J, const Options &O, const std::vector<Output> &Outputs,
         const std::string &Start) {
  if (std::string Error = compare(J, O); !Error.empty())
    return fail(Error);
  if (J.Changed)
    keepChanged(J.R, *J.Changed);
  return report(J.R, O, J.P, Outputs, Start);
}

int runCheck(const Options &O) {
  std::string Error;
  auto Outputs = outputsOf(O, Error);
  if (!Outputs)
    return fail(Error);
  std::string Start = now();
  auto J = judge(O, Error);
  if (!J)
    return fail(Error);
  return told(std::move(*J), O, *Outputs, Start);
}

int runBaseline(const Options &O) {
  std::string Error;
  auto J = judge(O, Error);
  if (!J)
    return fail(Error);
  std::string File = baselineFile(O, J->P);
  auto Next = nextBaseline(*J, File, Error);
  if (!Next)
    return fail(Error);
  if (Error = writeFile(File, shownJson(config::baselineOf(Next->All)));
      !Error.empty())
    return fail(Error);
  say(File + ": " + std::to_string(Next->All.size()) + " known, " +
      std::to_string(Next->New) + " of them new; " +
      std::to_string(Next->Gone) + " gone");
  for (const Failure &F : J->R.Failures)
    fail(F.Unit + ": " + F.Reason + ": " + F.Detail);
  return J->R.Failures.empty() ? 0 : 2;
}

} // namespace spantidy::cli
