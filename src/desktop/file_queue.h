#pragma once

#include <QThreadPool>

#include <functional>

namespace lectern::desktop {

/// A place for the small files that are written while someone reads: each piece of work is done on
/// a thread that is not the GUI's, in the order in which it was given. The thread is there only
/// while there is work. Owned and called by the GUI thread.
class FileQueue final {
public:
    FileQueue();
    ~FileQueue(); ///< waits until all of it is done

    void run(std::function<void()> work);
    /// `then` follows on the receiver's thread, unless the receiver is gone.
    void run(std::function<void()> work, QObject* receiver, std::function<void()> then);
    void wait(); ///< until all that was given is done

private:
    QThreadPool m_thread; ///< of one thread
};

} // namespace lectern::desktop
