#include "checks/check.h"

#include <iostream>

using namespace spantidy;

static void nothing(const model::Unit &, const OptionValues &,
                    const std::function<void(Finding)> &) {}

int main() {
  std::cout << "own checks: " << validate(allChecks()).size() << "\n";
  std::string LongText(101, 'x');
  const Message Fine[] = {{"default", "a message"}};
  const Message Shouted[] = {{"default", "You should end it."}};
  const Message Long[] = {{"default", LongText}};
  const Message Same[] = {{"default", "a message"}, {"default", "another"}};
  const Message Halved[] = {{"default", "span '{0}' is lost: {1}"}};
  const Message Gapped[] = {{"default", "span '{0}' is '{2}'"}};
  const Check Twice{.Id = "twice", .Messages = Fine, .Run = nothing};
  const Check Upper{.Id = "Upper", .Messages = Fine, .Run = nothing};
  const Check Loud{.Id = "loud", .Messages = Shouted, .Run = nothing};
  const Check TooLong{.Id = "long", .Messages = Long, .Run = nothing};
  const Check Idle{.Id = "idle", .Messages = Fine};
  const Check Mute{.Id = "mute", .Run = nothing};
  const Check Alike{.Id = "alike", .Messages = Same, .Run = nothing};
  const Check Half{.Id = "half", .Messages = Halved, .Run = nothing};
  const Check Gap{.Id = "gap", .Messages = Gapped, .Run = nothing};
  const Check *List[] = {&Twice, &Twice, &Upper, &Loud,  &TooLong,
                         &Idle,  &Mute,  &Alike, &Half, &Gap};
  for (const std::string &Complaint : validate(List))
    std::cout << Complaint << "\n";
}
