#include "checks/check.h"

#include <iostream>

using namespace spantidy;

static void nothing(const model::Unit &, const OptionValues &,
                    const std::function<void(Finding)> &) {}

int main() {
  std::cout << "own checks: " << validate(allChecks()).size() << "\n";
  std::string Long(101, 'x');
  const Check Twice{.Id = "twice", .Message = "a message", .Run = nothing};
  const Check Upper{.Id = "Upper", .Message = "a message", .Run = nothing};
  const Check Loud{.Id = "loud", .Message = "You should end it.", .Run = nothing};
  const Check TooLong{.Id = "long", .Message = Long, .Run = nothing};
  const Check Idle{.Id = "idle", .Message = "a message"};
  const Check *List[] = {&Twice, &Twice, &Upper, &Loud, &TooLong, &Idle};
  for (const std::string &Complaint : validate(List))
    std::cout << Complaint << "\n";
}
