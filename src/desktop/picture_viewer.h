#pragma once

#include "domain/image_ref.h"
#include "library/answers.h"

#include <QPointer>
#include <QWidget>

#include <functional>
#include <memory>
#include <vector>

class QMovie;
class QBuffer;

namespace Ui {
class PictureViewer;
}

namespace lectern::desktop {

/// The pictures of an article over the whole window, one at a time. While it is there it has all
/// keys: arrows go from one to the next, +, -, 0 (fit) and 1 (its own size) zoom, R tries
/// again to get one that is missing, Esc closes.
/// Pictures are decoded on another thread, at most kMostPixels of them. GUI thread.
class PictureViewer final : public QWidget {
    Q_OBJECT
public:
    /// Gets a picture's bytes, now or later; is asked for the one in sight.
    using Answer = std::function<void(library::ServedImage)>;
    using Load = std::function<void(const ImageRef&, Answer)>;

    static constexpr qint64 kMostPixels = qint64 {32} * 1000 * 1000;

    explicit PictureViewer(QWidget* window);
    ~PictureViewer() override;

    /// Opens over the window at pictures[position]. `load` and `retry`, which asks the network once
    /// more for one that is missing, are kept as long as it is open; without `retry` a person is
    /// offered none.
    void open(std::vector<ImageRef> pictures, int position, Load load, Load retry = {});
    void leave(); ///< closes; the keyboard goes back to who had it
    int position() const { return m_position; }

signals:
    void saveRequested(const lectern::ImageRef& image);
    void openRequested(const QUrl& address); ///< the original, in the browser
    void left(int index); ///< closed at this picture of the article

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    struct Decoded;

    void connectButtons();
    void drawIcons();
    void go(int step);
    void show(int position);
    void loadCurrent(const Load& load);
    void retry();
    void take(int serial, library::ServedImage image);
    void takeDecoded(int serial, Decoded decoded);
    void play(std::string bytes);
    void stopPlaying();
    void showTexts();
    void showZoom();
    void copy() const;
    const ImageRef& current() const;

    std::unique_ptr<Ui::PictureViewer> m_ui;
    std::vector<ImageRef> m_pictures;
    int m_position = 0;
    Load m_load;
    Load m_retry;
    bool m_isMissing = false; ///< the one in sight, as was answered
    int m_serial = 0; ///< of the picture asked for last
    QString m_state; ///< what is said instead of a picture, or nothing
    std::unique_ptr<QBuffer> m_film;
    std::unique_ptr<QMovie> m_movie; ///< reads the film
    QPointer<QWidget> m_focusBefore;
};

} // namespace lectern::desktop
