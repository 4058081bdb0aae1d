// The last status wins: an Ok on every way after an error hides it. A text with
// any other status than an error is dropped.

#include "check.h"
#include "flow_notes.h"

#include <algorithm>

namespace spantidy {

using model::Deed;
using model::Unit;

namespace {

bool isStatus(const Deed &D, std::string_view Code) {
  return D.What == Deed::Kind::SetsStatus && D.Status == Code && !D.Sometimes;
}

// Do all ways from the error on, which is no attempt of a loop, meet the Ok?
bool isOverwritten(const Deed &Error, const Deed &Ok, const Unit &U) {
  model::Subject Whose = Error;
  if (Error.Function != Ok.Function || Whose != Ok || !Whose.known() ||
      Error.When == Ok.When)
    return false;
  model::Paths Ways(U.Functions[Ok.Function].Control);
  if (!Ways.lead(Error.When, Ok.When) || Ways.lead(Error.When, Error.When))
    return false;
  for (const Deed &D : U.Deeds)
    if (&D != &Error && &D != &Ok && D.Function == Ok.Function &&
        (D.What == Deed::Kind::SetsStatus || D.What == Deed::Kind::Ends ||
         D.What == Deed::Kind::Replaces) &&
        Ways.lead(Error.When, D.When) && Ways.lead(D.When, Ok.When))
      return false; // another one between, or another span
  return std::all_of(U.Exits.begin(), U.Exits.end(), [&](const model::Exit &E) {
    return E.Function != Ok.Function || E.By == model::Exit::Way::Throws ||
           !Ways.lead(Error.When, E.When) ||
           Ways.allPass(Error.When, E.When, {&Ok.When, 1});
  });
}

} // namespace

extern const Check StatusMisuse = {
    .Id = "status-misuse",
    .Message = "{0} is lost: {1}",
    .Group = "errors",
    .OnByDefault = false,
    .Guide = "Record Errors",
    .Precision = "high",
    .Run =
        [](const Unit &U, const OptionValues &, const auto &Report) {
          for (const Deed &D : U.Deeds) {
            if (!isStatus(D, "ok") && !isStatus(D, "unset"))
              continue;
            const model::Call *Through = callAt(U, D.Function, D.When);
            Finding F;
            F.At = Through ? Through->At : D.At;
            if (D.Described && !Through) {
              F.Arguments = {"status description", "only an error has one"};
              Report(F);
              continue;
            }
            for (const Deed &Error : U.Deeds)
              if (isStatus(D, "ok") && isStatus(Error, "error") &&
                  isOverwritten(Error, D, U)) {
                F.Arguments = {"error status", "'Ok' follows on every way"};
                F.Notes.push_back({Error.At, "the error is set here"});
                Report(F);
                break;
              }
          }
        },
};

} // namespace spantidy
