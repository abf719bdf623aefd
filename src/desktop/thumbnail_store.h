#pragma once

#include "domain/image_policy.h"
#include "library/answers.h"

#include <QCache>
#include <QImage>
#include <QObject>
#include <QThreadPool>

#include <functional>
#include <vector>

namespace lectern::desktop {

/// The small pictures of a list, each known by a number (an article's, an image's). Asked by
/// whoever paints a row; what is not there yet is wished for, and only the latest wishes are kept,
/// so that a list that flies by loads what it stops at. Copies come first; the network is asked
/// afterwards, for few at a time, and only where the policy allows. Pictures are decoded at their
/// final size on a thread of their own. GUI thread.
class ThumbnailStore final : public QObject {
    Q_OBJECT
public:
    explicit ThumbnailStore(QObject* parent = nullptr);
    ~ThumbnailStore() override; ///< waits for the picture being decoded

    using Answer = std::function<void(library::ServedImage)>;
    /// Gives the picture of a number, once: Library::thumbnail, Library::image. No answer is taken
    /// once `receiver` is gone.
    using Source
        = std::function<void(qint64 number, ImagePolicy policy, QObject* receiver, Answer answer)>;

    void setSource(Source source); ///< empty: there are no pictures; forgets everything
    void setPolicy(ImagePolicy policy); ///< what was not to be had may be so now
    /// In device-independent pixels, and how many real ones each is. Another size: all anew.
    void setSize(const QSize& size, double devicePixelRatio);
    /// Asks again for what was not to be had: "reload".
    void retryMissing();

    /// A null image while it is not there, and where there is none.
    QImage thumbnail(qint64 number);

    static constexpr qsizetype kMemoryBytes = qsizetype {24} * 1024 * 1024;
    static constexpr std::size_t kWishes = 32;

signals:
    void arrived(qint64 number);

private:
    struct Entry {
        QImage image; ///< null: there is none
    };
    /// One kind of request to the library, few at a time, the latest wish first.
    struct Lane {
        ImagePolicy policy;
        int most; ///< under way at one time
        std::vector<qint64> wishes {}; ///< latest last
        std::vector<qint64> underWay {};
    };

    void wish(Lane& lane, qint64 number);
    void ask(Lane& lane);
    void take(Lane& lane, qint64 number, library::ServedImage image);
    void decode(qint64 number, std::string bytes);
    void keep(qint64 number, const QImage& image);
    void startAnew();

    Source m_source;
    ImagePolicy m_policy = ImagePolicy::Fetch;
    QSize m_size;
    double m_ratio = 1;
    Lane m_copies {ImagePolicy::LocalOnly, 2};
    Lane m_fetches {ImagePolicy::Fetch, 3};
    QCache<qint64, Entry> m_entries;
    std::vector<qint64> m_decoding;
    int m_serial = 0; ///< answers of an earlier one are of no use
    QThreadPool m_decoder;
};

} // namespace lectern::desktop
