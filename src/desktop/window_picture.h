#pragma once

#include <QObject>
#include <QString>
#include <QTimer>

namespace lectern::desktop {

class MainWindow;

/// `lectern --screenshot FILE`: waits until imports are done, opens the first article (or the
/// first hit), waits until it is painted with its pictures, and writes a picture of the window.
/// An empty library is a picture of the first page. Never waits longer than half a minute after
/// the list is there.
class WindowPicture final : public QObject {
    Q_OBJECT
public:
    WindowPicture(MainWindow& window, QString file);

signals:
    void written();
    void failed(const QString& sentence);

private:
    void goOn();
    void waitForQuiet();
    void take();

    MainWindow& m_window;
    QString m_file;
    QTimer m_quiet; ///< nothing has moved for a while
    QTimer m_latest; ///< long enough: as it is
    bool m_listed = false;
    bool m_opened = false;
    bool m_taken = false;
};

} // namespace lectern::desktop
