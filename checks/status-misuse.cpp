// The last status wins: an Ok on every way after an error hides it, and an error
// without a text takes away the text. A text with any other status than an error
// is dropped.

#include "evidence.h"

#include "model/told.h"

namespace spantidy {

using model::Deed;
using model::StatusCode;
using model::Unit;

static constexpr Message Messages[] = {
    {"description", "status description is lost: only an error has one"},
    {"emptied", "status description is lost: an error without one follows"},
    {"overwritten", "error status is lost: 'Ok' follows on every way"},
};

extern const Check StatusMisuse = {
    .Id = "status-misuse",
    .Messages = Messages,
    .Group = "errors",
    .OnByDefault = false,
    .Guide = "Record Errors",
    .Precision = "high",
    .Run =
        [](const Unit &U, const OptionValues &, const auto &Report) {
          for (const Deed &D : U.Deeds) {
            bool Ok = setsStatus(D, StatusCode::Ok);
            if (D.Described && (Ok || setsStatus(D, StatusCode::Unset)) &&
                !callAt(U, D)) {
              Report({.At = D.At, .Says = message(Messages, "description")});
              continue;
            }
            bool Bare = setsStatus(D, StatusCode::Error) && !D.Described;
            auto Lost = std::find_if(
                U.Deeds.begin(), U.Deeds.end(), [&](const Deed &E) {
                  return (Ok || (Bare && E.Described)) &&
                         setsStatus(E, StatusCode::Error) &&
                         isOverwritten(E, D, U);
                });
            if (Lost != U.Deeds.end())
              Report({.At = placeOf(U, D),
                      .Says = Ok ? message(Messages, "overwritten")
                                 : message(Messages, "emptied"),
                      .Notes = {{Lost->At, "the error is set here"}}});
          }
        },
};

} // namespace spantidy
