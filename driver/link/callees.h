// Who may run at a call, as one Summary.
#pragma once

#include "model/summary.h"

#include <functional>

namespace spantidy::link {

// The summaries of a program, and those of a unit that stand before them. Places
// of the unit's have the numbers of its files behind those of the program's.
class Callees {
public:
  // Open: there is more to the program than was seen. Hidden: functions that are
  // not to be known, for all that is said of them.
  explicit Callees(const model::Summaries &Program, bool Open = false,
                   const model::Summaries *Own = nullptr,
                   std::function<bool(const std::string &)> Hidden = {})
      : Program(Program), Own(Own), Open(Open), Hidden(std::move(Hidden)) {}
  // As the unit with this MainFile sees it.
  Callees seenFrom(const std::string &MainFile) && {
    Facts = &Program.factsFor(MainFile);
    return std::move(*this);
  }

  // Null: not known. A virtual method is its overriders joined: what all of
  // them do.
  const model::Summary *of(const std::string &Usr, bool Virtual);
  // Of a method and those that override it: all that are known.
  std::vector<const model::Summary *> allOf(const std::string &Usr) const;
  // Of a function itself, hidden or not.
  const model::Summary *summary(const std::string &Usr) const;

  // Is a function without a summary one that does nothing about tracing?
  bool isWhole() const { return !Open; }
  // It is not known which function that is, or what it does.
  bool isDoubtful(const std::string &Usr) const;

  bool isOverridden(const std::string &Usr) const {
    return !overriders(Usr).empty();
  }

  // Do callables that this data member holds run on another thread?
  bool isLaunched(const std::string &Member) const;
  // Why objects of this class last; null: not known that they do.
  const model::Lasting *lasting(const std::string &Class) const;
  // What the program does with objects of this class; null: nothing of interest.
  const model::CarrierType *carrier(const std::string &Type) const;
  // Is it given objects that have a context in them?
  bool isSender(const std::string &Usr) const;
  // All that is written into a data member with options; null: nothing.
  const model::OptionsMember *optionsMember(const std::string &Member) const;
  // Do all overriders that were seen return texts of their own? There may be more.
  bool areLiteral(const std::string &Usr) const;
  // Null: of no unit of a program.
  const model::ProgramFacts *facts() const { return Facts; }
  bool isOnlyUnderScope(const std::string &Usr) const;
  size_t fileCount() const;
  const model::File &file(uint32_t Index) const;

private:
  const model::Summary *one(const std::string &Usr) const;
  std::vector<std::string> overriders(const std::string &Usr) const;

  const model::Summaries &Program;
  const model::Summaries *Own;
  const model::ProgramFacts *Facts = nullptr;
  bool Open;
  std::function<bool(const std::string &)> Hidden;
  std::map<std::string, model::Summary> Joined;
};

} // namespace spantidy::link
