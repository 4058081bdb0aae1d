#include "analysis.h"
#include "cache.h"
#include "progress.h"

#include "report/say.h"

namespace spantidy::units {

// A folder that is no project gets no cache unless somebody says where.
static std::string cacheFolder(const Project &P, const Options &O) {
  if (O.NoCache || (O.CacheFolder.empty() && P.Config.Root.empty()))
    return {};
  return O.CacheFolder.empty() ? P.Root + "/.span-tidy/cache"
                               : absolutePath(O.CacheFolder);
}

static void tell(const std::vector<Job> &Jobs, size_t Parsed) {
  size_t Units = unitsOf(Jobs);
  auto counted = [](size_t N, const char *What) {
    return std::to_string(N) + " " + What + (N == 1 ? "" : "s");
  };
  bool Several = Units != Jobs.size();
  if (Several)
    report::say(counted(Units, "unit") + " in " + std::to_string(Jobs.size()) +
                " configurations");
  report::say(counted(Parsed, Several ? "configuration" : "unit") +
              " parsed, " + std::to_string(Jobs.size() - Parsed) +
              " from the cache");
}

Analysis::Analysis(const Project &P, const Options &O)
    : P(P), O(O), Folder(cacheFolder(P, O)) {
  if (!Folder.empty())
    Kept = std::make_unique<Cache>(Folder, P);
}

Analysis::~Analysis() = default;

std::vector<Outcome> Analysis::read(const std::vector<Job> &Jobs) {
  std::vector<Outcome> All(Jobs.size());
  std::vector<Job> Left;
  std::vector<size_t> LeftAt;
  for (size_t I = 0; I < Jobs.size(); ++I) {
    auto Found = Kept ? Kept->find(Jobs[I]) : std::nullopt;
    if (Found)
      All[I] = std::move(*Found);
    else
      Left.push_back(Jobs[I]), LeftAt.push_back(I);
  }
  ProgressLine Line(Left.size(), !O.NoProgress, P.Root);
  unsigned Processes = processesOf(O);
  std::vector<Outcome> New =
      analyse(Left, P.settings(), Processes, limitsOf(P, O, Processes),
              [&](size_t Done, size_t Index, const Outcome &Is) {
                Line.show(Done, Left[Index]);
                if (Kept)
                  Kept->keep(Left[Index], Is);
              });
  for (size_t I = 0; I < New.size(); ++I)
    All[LeftAt[I]] = std::move(New[I]);
  Parsed += Left.size();
  return All;
}

void Analysis::end() {
  if (Kept && Parsed)
    Kept->shrink(
        uint64_t(P.Config.CacheSize.value_or(config::Config::DefaultCacheSize))
        << 20);
  if (Kept && !Kept->complaint().empty())
    report::warn("nothing is kept for the next run: " + Kept->complaint());
}

std::vector<Outcome> analysed(const Project &P, const Options &O) {
  Analysis A(P, O);
  std::vector<Outcome> All = A.read(P.Jobs);
  A.end();
  if (O.Verbose)
    tell(P.Jobs, A.parsed());
  return All;
}

std::vector<Outcome> kept(const Project &P, const Options &O) {
  std::vector<Outcome> All(P.Jobs.size());
  std::string Folder = cacheFolder(P, O);
  if (Folder.empty())
    return All;
  Cache Kept(Folder, P);
  for (size_t I = 0; I < P.Jobs.size(); ++I)
    if (auto Found = Kept.find(P.Jobs[I]))
      All[I] = std::move(*Found);
  return All;
}

std::vector<Outcome> analysedAlone(const Project &P, const Options &O) {
  return analyse(P.Jobs, P.settings(), /*Processes=*/1,
                 limitsOf(P, O, processesOf(O)), [](auto &&...) {});
}

} // namespace spantidy::units
