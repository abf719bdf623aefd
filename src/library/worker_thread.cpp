#include "library/worker_thread.h"

#include <QString>

#include <utility>

namespace lectern::library {

WorkerThread::WorkerThread(const char* name)
    : m_context(std::make_unique<QObject>())
{
    m_thread.setObjectName(QString::fromLatin1(name));
    m_context->moveToThread(&m_thread);
    m_thread.start();
}

WorkerThread::~WorkerThread()
{
    if (m_thread.isRunning())
        stop(Waiting::Drop, [] {});
}

void WorkerThread::post(std::function<void()> task)
{
    auto run = [this, task = std::move(task)] {
        if (!m_dropping)
            task();
    };
    QMetaObject::invokeMethod(m_context.get(), std::move(run), Qt::QueuedConnection);
}

void WorkerThread::beginStop(Waiting waiting, std::function<void()> last)
{
    if (std::exchange(m_stopping, true))
        return;
    if (waiting == Waiting::Drop)
        m_dropping = true;
    auto end = [this, last = std::move(last)] {
        last();
        m_thread.quit();
    };
    QMetaObject::invokeMethod(m_context.get(), std::move(end), Qt::QueuedConnection);
}

void WorkerThread::stop(Waiting waiting, std::function<void()> last)
{
    beginStop(waiting, std::move(last));
    m_thread.wait();
}

} // namespace lectern::library
