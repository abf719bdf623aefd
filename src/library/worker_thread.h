#pragma once

#include <QObject>
#include <QThread>

#include <atomic>
#include <functional>
#include <memory>

namespace lectern::library {

/// A thread that runs what it is given, one after the other, with an event loop for timers and
/// sockets in between. Made, stopped and destroyed on the GUI thread.
class WorkerThread final {
public:
    explicit WorkerThread(const char* name);
    ~WorkerThread();
    WorkerThread(const WorkerThread&) = delete;
    WorkerThread& operator=(const WorkerThread&) = delete;

    /// From any thread while this object lives.
    void post(std::function<void()> task);

    enum class Waiting { Run, Drop };
    /// Lets the running task end, runs or drops those that wait, then runs `last` on the thread,
    /// which then ends (see `thread`). `last` is where what lives on the thread is destroyed.
    void beginStop(Waiting waiting, std::function<void()> last);
    void wait() { m_thread.wait(); } ///< for its end, which has begun
    void stop(Waiting waiting, std::function<void()> last); ///< beginStop and wait

    bool isDropping() const { return m_dropping; }
    const QThread& thread() const { return m_thread; } ///< for its signal `finished`
    bool isCurrent() const { return QThread::currentThread() == &m_thread; }
    QObject* context() const { return m_context.get(); } ///< lives on the thread

private:
    QThread m_thread;
    std::unique_ptr<QObject> m_context;
    std::atomic<bool> m_dropping = false;
    bool m_stopping = false;
};

} // namespace lectern::library
