// Part of the fakes; see test/fakes/README.md.
#pragma once

class QObject {
public:
  virtual ~QObject();
};

namespace Qt {
enum ConnectionType { AutoConnection, DirectConnection, QueuedConnection, BlockingQueuedConnection };
enum TimerType { PreciseTimer, CoarseTimer, VeryCoarseTimer };
} // namespace Qt

struct QMetaObject {
  static bool invokeMethod(QObject *obj, const char *member, Qt::ConnectionType);
  template <typename Func>
  static bool invokeMethod(QObject *context, Func function,
                           Qt::ConnectionType type = Qt::AutoConnection) { return {}; }
};
