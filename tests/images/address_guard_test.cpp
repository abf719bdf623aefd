#include "images/address_guard.h"

#include <gtest/gtest.h>

namespace lectern::images {
namespace {

TEST(AddressGuard, tellsPublicAddressesFromOthers)
{
    for (const char* address : {"8.8.8.8", "172.32.0.1", "100.128.0.1", "192.169.0.1", "198.18.3.4",
                                "2606:4700::1111", "::ffff:8.8.8.8", "2002:808:808::1"})
        EXPECT_TRUE(isPublicAddress(QHostAddress(QString::fromLatin1(address)))) << address;
    for (const char* address : {"127.0.0.1",
                                "127.9.9.9",
                                "0.0.0.0",
                                "10.1.2.3",
                                "172.16.0.1",
                                "172.31.255.255",
                                "192.168.1.1",
                                "169.254.169.254",
                                "100.64.0.1",
                                "224.0.0.1",
                                "255.255.255.255",
                                "::1",
                                "::",
                                "fe80::1",
                                "fc00::1",
                                "fd12::1",
                                "ff02::1",
                                "::ffff:127.0.0.1",
                                "::127.0.0.1",
                                "64:ff9b::10.0.0.1",
                                "2002:7f00:1::",
                                "2001:db8::1",
                                "2001::1"})
        EXPECT_FALSE(isPublicAddress(QHostAddress(QString::fromLatin1(address)))) << address;
    EXPECT_FALSE(isPublicAddress(QHostAddress()));
}

TEST(AddressGuard, refusesOtherSchemesAndLocalNamesInAnySpelling)
{
    for (const char* url :
         {"ftp://host/a.png", "file:///etc/passwd", "lectern://image/1/2", "http:///a.png",
          "http://localhost/a", "http://LOCALHOST./a", "http://a.localhost/a", "http://nas.local/a",
          "http://127.1/a", "http://2130706433/a", "http://0x7f.0.0.1/a", "http://[::1]/a",
          "http://[::ffff:10.0.0.1]/a", "http://user@192.168.0.1:80/a"})
        EXPECT_TRUE(refusal(QUrl(QString::fromLatin1(url)))) << url;
    for (const char* url :
         {"http://image.site/a.png", "https://8.8.8.8/a", "http://localhost.com/a"})
        EXPECT_FALSE(refusal(QUrl(QString::fromLatin1(url)))) << url;
}

} // namespace
} // namespace lectern::images
