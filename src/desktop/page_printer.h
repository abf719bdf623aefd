#pragma once

#include <QObject>

#include <functional>
#include <memory>
#include <string>

class QPrinter;

namespace lectern::desktop {

/// Sets a page with everything in it (exporter::toSingleHtml) on paper, in an engine page of its
/// own that is never shown and may load nothing. On paper without page numbers: Qt 6.4 hands
/// Chromium's header and footer on to nobody, and Chromium draws no CSS margin boxes; a PDF gets
/// them afterwards. One page at a time. GUI thread, without waiting.
class PagePrinter final : public QObject {
    Q_OBJECT
public:
    explicit PagePrinter(QObject* parent = nullptr);
    ~PagePrinter() override;

    /// A PDF in the paper size of this country, the title and the page's number at the foot of each
    /// page; no bytes where the engine made none, or died over it.
    void toPdf(const std::string& html, const QString& title,
               const std::function<void(const QByteArray& pdf)>& done);
    /// To a printer, which lives until `done`.
    void print(const std::string& html, QPrinter& printer,
               const std::function<void(bool printed)>& done);

private:
    struct Job;
    struct Parts;

    void load(const std::string& html, const std::shared_ptr<Job>& job);

    std::unique_ptr<Parts> m_parts;
};

} // namespace lectern::desktop
