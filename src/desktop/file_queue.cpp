#include "desktop/file_queue.h"

#include <QCoreApplication>
#include <QPointer>

#include <chrono>
#include <utility>

namespace lectern::desktop {

FileQueue::FileQueue()
{
    using namespace std::chrono_literals;
    m_thread.setMaxThreadCount(1); // and so in order
    m_thread.setExpiryTimeout(static_cast<int>(std::chrono::milliseconds(5s).count()));
}

FileQueue::~FileQueue()
{
    wait();
}

void FileQueue::run(std::function<void()> work)
{
    m_thread.start(std::move(work));
}

void FileQueue::run(std::function<void()> work, QObject* receiver, std::function<void()> then)
{
    m_thread.start(
        [work = std::move(work), receiver = QPointer<QObject>(receiver), then = std::move(then)] {
            work();
            QMetaObject::invokeMethod(qApp, [receiver, then] {
                if (receiver)
                    then();
            });
        });
}

void FileQueue::wait()
{
    m_thread.waitForDone();
}

} // namespace lectern::desktop
