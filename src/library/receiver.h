#pragma once

#include "domain/result.h"
#include "library/library.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <utility>

namespace lectern::library {

/// Where an answer goes: made on the GUI thread with the request, handed through a worker, and
/// called back on the GUI thread, once or never. Whatever the caller's function holds is also
/// destroyed there, unless the whole library goes first. A library that is closing calls nobody.
template <typename T>
class Receiver final {
public:
    using Answer = std::function<void(Result<T>)>;

    Receiver(Library& home, QObject* receiver, Answer answer)
        : m_home(&home)
        , m_receiver(receiver)
        , m_answer(std::move(answer))
    {
    }

    /// From a worker thread. `stillWanted` is asked on the GUI thread just before.
    void tell(Result<T> result, std::function<bool()> stillWanted = {})
    {
        auto call = [home = m_home, receiver = m_receiver, answer = std::exchange(m_answer, {}),
                     stillWanted = std::move(stillWanted), result = std::move(result)]() mutable {
            if (!home->isClosing() && receiver && answer && (!stillWanted || stillWanted()))
                answer(std::move(result));
        };
        QMetaObject::invokeMethod(m_home, std::move(call), Qt::QueuedConnection);
    }

    /// Lets the caller's function go without a call, on the GUI thread.
    void forget()
    {
        auto destroy = [answer = std::exchange(m_answer, {})] {};
        QMetaObject::invokeMethod(m_home, std::move(destroy), Qt::QueuedConnection);
    }

private:
    Library* m_home; ///< outlives its workers
    QPointer<QObject> m_receiver; ///< looked at on the GUI thread only
    Answer m_answer;
};

} // namespace lectern::library
