// An attribute's value and a key are views: what they are made from lives as
// long as they are looked at. Nothing of what they show is left after that.

#include "check.h"

namespace spantidy {

static std::string until(model::Borrow::Until Lives) {
  switch (Lives) {
  case model::Borrow::Until::Statement:
    return "its statement";
  case model::Borrow::Until::Block:
    return "its block";
  case model::Borrow::Until::Return:
    break;
  }
  return "the function";
}

static std::string done(model::Borrow::Way Used) {
  switch (Used) {
  case model::Borrow::Way::HandedOn:
    return "it is handed on here";
  case model::Borrow::Way::Recorded:
    return "it is recorded here";
  case model::Borrow::Way::Returned:
    return "it is returned here";
  case model::Borrow::Way::Kept:
    break;
  }
  return "it is kept here";
}

extern const Check DanglingAttribute = {
    .Id = "dangling-attribute",
    .Message = "'{0}' does not outlive {1}, but {2} still refers to it",
    .Group = "life",
    .Guide = "Record Important Fields",
    .Precision = "very-high",
    .Run =
        [](const model::Unit &U, const OptionValues &, const auto &Report) {
          for (const model::Borrow &B : U.Borrows) {
            Finding F;
            F.At = B.At;
            F.Arguments = {B.Owner.empty() ? "the temporary" : B.Owner,
                           until(B.Lives),
                           B.Holder.empty() ? "the result"
                                            : "'" + B.Holder + "'"};
            if (B.UsedAt.known())
              F.Notes.push_back({B.UsedAt, done(B.Used)});
            if (!B.Own.empty())
              F.Fixes.push_back({"keep the text itself", B.Own});
            Report(std::move(F));
          }
        },
};

} // namespace spantidy
