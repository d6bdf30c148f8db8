using System.Diagnostics;
using StanceApi.Text.Dates;

namespace StanceApi.Text.Tests.Dates;

/// <summary>Every text was published on Wednesday, 2 October 2024.</summary>
public sealed class DateFinderTests
{
    private const string Published = "2024-10-02";

    [Theory]
    [InlineData("部长星期二表示反对。", "2024-10-01")]
    [InlineData("部长周三说，", "2024-10-02")]
    [InlineData("他在周四的会上说", "2024-09-26")]
    [InlineData("部长礼拜天说", "2024-09-29")]
    [InlineData("部长星期三（10月2日）表示", "2024-10-02")]
    [InlineData("部长星期二(10月1日)表示", "2024-10-01")]
    [InlineData("今天（2日）上午", "2024-10-02")]
    [InlineData("委員會今（2）日審查", "2024-10-02")]
    [InlineData("他昨（1）日表示", "2024-10-01")]
    [InlineData("部长上月12日至14日访问", "2024-09-12..2024-09-14")]
    [InlineData("企业在上周的信中要求在年底之前开工", "2024-09-23..2024-09-29")]
    [InlineData("今天10月2日", "2024-10-02")]
    [InlineData("他今天说", "2024-10-02")]
    [InlineData("他昨日表示", "2024-10-01")]
    [InlineData("她前天宣布", "2024-09-30")]
    [InlineData("会议明天举行", "2024-10-03")]
    [InlineData("他在10月1日的讲话中", "2024-10-01")]
    [InlineData("10月3日，他说", "2024-10-03")]
    [InlineData("12月8日，他说", "2023-12-08")]
    [InlineData("九月二十七日", "2024-09-27")]
    [InlineData("他2日说", "2024-10-02")]
    [InlineData("发言人30日在记者会上说", "2024-09-30")]
    [InlineData("本月2日", "2024-10-02")]
    [InlineData("上个月20日", "2024-09-20")]
    [InlineData("上月十五号", "2024-09-15")]
    [InlineData("2024年10月1日", "2024-10-01")]
    [InlineData("二〇二四年十月一日", "2024-10-01")]
    [InlineData("2024-09-19发表", "2024-09-19")]
    [InlineData("2024/9/3", "2024-09-03")]
    [InlineData("去年12月8日", "2023-12-08")]
    [InlineData("今年9月", "2024-09")]
    [InlineData("2021年9月", "2021-09")]
    [InlineData("他在9月底说", "2024-09")]
    [InlineData("11月的会议", "2023-11")]
    [InlineData("他上周表示", "2024-09-23..2024-09-29")]
    [InlineData("上星期在纽约发言时", "2024-09-23..2024-09-29")]
    [InlineData("上周二", "2024-09-24")]
    [InlineData("上周日本首相说", "2024-09-23..2024-09-29")]
    [InlineData("上个星期五", "2024-09-27")]
    [InlineData("下周一将访问", "2024-10-07")]
    [InlineData("本周五", "2024-10-04")]
    [InlineData("本周早些时候", "2024-09-30..2024-10-02")]
    [InlineData("周末的讲话", "2024-09-28..2024-09-29")]
    [InlineData("上周末", "2024-09-28..2024-09-29")]
    [InlineData("上个月，他说", "2024-09")]
    [InlineData("本月", "2024-10")]
    [InlineData("他去年曾表示", "2023")]
    [InlineData("前年", "2022")]
    [InlineData("2019年", "2019")]
    [InlineData("三天前", "2024-09-29")]
    [InlineData("两周前", "2024-09-16..2024-09-22")]
    [InlineData("5个月前", "2024-05")]
    [InlineData("三年前", "2021")]
    [InlineData("十年以前", "2014")]
    [InlineData("他近日表示", "?")]
    [InlineData("日前", "?")]
    [InlineData("几天前", "?")]
    [InlineData("9月1日至3日", "2024-09-01..2024-09-03")]
    [InlineData("9月1日到10月2日", "2024-09-01..2024-10-02")]
    [InlineData("9月1－3日", "2024-09-01..2024-09-03")]
    [InlineData("1日至2日", "2024-10-01..2024-10-02")]
    [InlineData("12月30日至1月2日", "2023-12-30..2024-01-02")]
    [InlineData("周一到周三", "2024-09-30..2024-10-02")]
    [InlineData("当地时间星期三上午(华盛顿时间周二晚间)", "2024-10-02")]
    [InlineData("北京时间2日凌晨（纽约时间1日下午）", "2024-10-02")]
    [InlineData("他在9月27日赢得选举之前曾提出", "before 2024-09-27")]
    [InlineData("自9月27日以来", "since 2024-09-27")]
    [InlineData("截至10月1日", "until 2024-10-01")]
    [InlineData("将于10月20日举行", "2024-10-20")]
    [InlineData("将在1月5日访问", "2025-01-05")]
    [InlineData("10月1日，他说；当天，他又说", "2024-10-01; 2024-10-01")]
    [InlineData("民国113年10月1日", "2024-10-01")]
    public void Chinese_dates_count_from_the_publication(string text, string expected) =>
        Assert.Equal(expected, DateTable.Read(text, "zh-Hans", Published));

    [Theory]
    [InlineData("会谈持续了3日间")]
    [InlineData("第2日的会议")]
    [InlineData("两国一周内签署")]
    [InlineData("俄罗斯星")]
    [InlineData("3个月")]
    [InlineData("20年来")]
    [InlineData("黑色星期五")]
    [InlineData("2号楼")]
    [InlineData("13月2日")]
    [InlineData("2月30日")]
    [InlineData("每周二")]
    [InlineData("五一")]
    [InlineData("联合国2758号决议")]
    [InlineData("1.2日")]
    [InlineData("3000日")]
    public void What_only_looks_like_a_date_in_Chinese_is_none(string text) =>
        Assert.Equal("", DateTable.Read(text, "zh-Hans", Published));

    [Theory]
    [InlineData("部長週二表示反對。", "2024-10-01")]
    [InlineData("部長星期三說，", "2024-10-02")]
    [InlineData("他在週四的會上說", "2024-09-26")]
    [InlineData("她禮拜天說", "2024-09-29")]
    [InlineData("白宮於當地時間周一（30日）宣布", "2024-09-30")]
    [InlineData("上周日（29日）報道", "2024-09-29")]
    [InlineData("上週二", "2024-09-24")]
    [InlineData("上禮拜五", "2024-09-27")]
    [InlineData("下週一", "2024-10-07")]
    [InlineData("這個星期五", "2024-10-04")]
    [InlineData("今天（2日）上午", "2024-10-02")]
    [InlineData("昨日亦表示", "2024-10-01")]
    [InlineData("他尋日說", "2024-10-01")]
    [InlineData("前天", "2024-09-30")]
    [InlineData("10月1日", "2024-10-01")]
    [InlineData("9月27號", "2024-09-27")]
    [InlineData("發言人30日表示", "2024-09-30")]
    [InlineData("本月2日", "2024-10-02")]
    [InlineData("上個月20日", "2024-09-20")]
    [InlineData("民國113年10月1日", "2024-10-01")]
    [InlineData("西元2024年10月1日", "2024-10-01")]
    [InlineData("去年12月", "2023-12")]
    [InlineData("今年9月", "2024-09")]
    [InlineData("舊年", "2023")]
    [InlineData("上週", "2024-09-23..2024-09-29")]
    [InlineData("上星期", "2024-09-23..2024-09-29")]
    [InlineData("週末", "2024-09-28..2024-09-29")]
    [InlineData("上個月", "2024-09")]
    [InlineData("三天前", "2024-09-29")]
    [InlineData("兩週前", "2024-09-16..2024-09-22")]
    [InlineData("兩個月前", "2024-08")]
    [InlineData("五年前", "2019")]
    [InlineData("早前", "?")]
    [InlineData("較早時", "?")]
    [InlineData("日前", "?")]
    [InlineData("9月1日至3日", "2024-09-01..2024-09-03")]
    [InlineData("當地時間星期三上午（華盛頓時間週二晚間）", "2024-10-02")]
    [InlineData("將於10月20日", "2024-10-20")]
    public void Dates_in_traditional_Chinese_count_from_the_publication(
        string text,
        string expected
    ) => Assert.Equal(expected, DateTable.Read(text, "zh-Hant", Published));

    [Theory]
    [InlineData("首相は2日、反対すると述べた。", "2024-10-02")]
    [InlineData("外相は30日の会見で", "2024-09-30")]
    [InlineData("報道官は１日、", "2024-10-01")]
    [InlineData("10月1日", "2024-10-01")]
    [InlineData("１０月１日", "2024-10-01")]
    [InlineData("９月２７日の会見で", "2024-09-27")]
    [InlineData("12月8日", "2023-12-08")]
    [InlineData("2日（水）", "2024-10-02")]
    [InlineData("10月1日（火曜）", "2024-10-01")]
    [InlineData("2024年10月1日", "2024-10-01")]
    [InlineData("令和6年10月1日", "2024-10-01")]
    [InlineData("24年9月", "2024-09")]
    [InlineData("2009年4月14日未明", "2009-04-14")]
    [InlineData("火曜日に", "2024-10-01")]
    [InlineData("木曜の会見", "2024-09-26")]
    [InlineData("先週火曜日", "2024-09-24")]
    [InlineData("先週の金曜日", "2024-09-27")]
    [InlineData("来週の月曜日", "2024-10-07")]
    [InlineData("きょう", "2024-10-02")]
    [InlineData("けさ", "2024-10-02")]
    [InlineData("昨日", "2024-10-01")]
    [InlineData("きのう夜", "2024-10-01")]
    [InlineData("おととい", "2024-09-30")]
    [InlineData("昨夜", "2024-10-01")]
    [InlineData("先週", "2024-09-23..2024-09-29")]
    [InlineData("今週", "2024-09-30..2024-10-02")]
    [InlineData("先週末", "2024-09-28..2024-09-29")]
    [InlineData("先月", "2024-09")]
    [InlineData("先月20日", "2024-09-20")]
    [InlineData("今月1日", "2024-10-01")]
    [InlineData("昨年", "2023")]
    [InlineData("昨年12月", "2023-12")]
    [InlineData("今年9月", "2024-09")]
    [InlineData("ことし9月1日", "2024-09-01")]
    [InlineData("9月下旬", "2024-09")]
    [InlineData("一昨年", "2022")]
    [InlineData("3日前", "2024-09-29")]
    [InlineData("2週間前", "2024-09-16..2024-09-22")]
    [InlineData("3カ月前", "2024-07")]
    [InlineData("10年前", "2014")]
    [InlineData("このほど", "?")]
    [InlineData("先ごろ", "?")]
    [InlineData("数日前", "?")]
    [InlineData("9月1日から3日", "2024-09-01..2024-09-03")]
    [InlineData("1〜2日", "2024-10-01..2024-10-02")]
    [InlineData("1日から2日", "2024-10-01..2024-10-02")]
    [InlineData("1日、首相が述べた。同日、外相も", "2024-10-01; 2024-10-01")]
    [InlineData("10月1日まで", "until 2024-10-01")]
    [InlineData("9月27日以来", "since 2024-09-27")]
    public void Japanese_dates_count_from_the_publication(string text, string expected) =>
        Assert.Equal(expected, DateTable.Read(text, "ja", Published));

    [Theory]
    [InlineData("The minister said on Tuesday that", "2024-10-01")]
    [InlineData("She said Wednesday.", "2024-10-02")]
    [InlineData("On Thursday he said", "2024-09-26")]
    [InlineData("said late on Monday night", "2024-09-30")]
    [InlineData("Wednesday, Oct. 2", "2024-10-02")]
    [InlineData("on Tuesday (Oct. 1)", "2024-10-01")]
    [InlineData("Tuesday, October 1, 2024", "2024-10-01")]
    [InlineData("He said today", "2024-10-02")]
    [InlineData("she said yesterday", "2024-10-01")]
    [InlineData("last night", "2024-10-01")]
    [InlineData("the day before yesterday", "2024-09-30")]
    [InlineData("will meet tomorrow", "2024-10-03")]
    [InlineData("on Oct. 1", "2024-10-01")]
    [InlineData("on October 1st", "2024-10-01")]
    [InlineData("1 October 2024", "2024-10-01")]
    [InlineData("the 27th of September", "2024-09-27")]
    [InlineData("27 September", "2024-09-27")]
    [InlineData("Sept. 27, 2024", "2024-09-27")]
    [InlineData("on Dec. 8", "2023-12-08")]
    [InlineData("Oct. 3", "2024-10-03")]
    [InlineData("Sept 3, 2014", "2014-09-03")]
    [InlineData("2024-09-19", "2024-09-19")]
    [InlineData("in September", "2024-09")]
    [InlineData("in November", "2023-11")]
    [InlineData("in October 2023", "2023-10")]
    [InlineData("September 2024", "2024-09")]
    [InlineData("last October", "2023-10")]
    [InlineData("last September", "2024-09")]
    [InlineData("in late August", "2024-08")]
    [InlineData("in June last year", "2023-06")]
    [InlineData("last week", "2024-09-23..2024-09-29")]
    [InlineData("earlier this week", "2024-09-30..2024-10-02")]
    [InlineData("last Tuesday", "2024-09-24")]
    [InlineData("next Monday", "2024-10-07")]
    [InlineData("over the weekend", "2024-09-28..2024-09-29")]
    [InlineData("last weekend", "2024-09-28..2024-09-29")]
    [InlineData("last month", "2024-09")]
    [InlineData("last year", "2023")]
    [InlineData("in 2019", "2019")]
    [InlineData("two days ago", "2024-09-30")]
    [InlineData("a week ago", "2024-09-23..2024-09-29")]
    [InlineData("two weeks ago", "2024-09-16..2024-09-22")]
    [InlineData("three months ago", "2024-07")]
    [InlineData("10 years ago", "2014")]
    [InlineData("recently", "?")]
    [InlineData("a few days ago", "?")]
    [InlineData("Sept. 1-3", "2024-09-01..2024-09-03")]
    [InlineData("Sept. 1 to Oct. 2", "2024-09-01..2024-10-02")]
    [InlineData("from 1 to 3 September", "2024-09-01..2024-09-03")]
    [InlineData("Monday through Wednesday", "2024-09-30..2024-10-02")]
    [InlineData("Wednesday morning (late Tuesday Washington time)", "2024-10-02")]
    [InlineData("before Sept. 27", "before 2024-09-27")]
    [InlineData("since Sept. 27", "since 2024-09-27")]
    [InlineData("until Oct. 1", "until 2024-10-01")]
    [InlineData("On Oct. 1 he said no. The same day she said yes.", "2024-10-01; 2024-10-01")]
    [InlineData("on Tuesday and Wednesday", "2024-10-01; 2024-10-02")]
    [InlineData("MAY 2", "2024-05-02")]
    public void English_dates_count_from_the_publication(string text, string expected) =>
        Assert.Equal(expected, DateTable.Read(text, "en", Published));

    [Theory]
    [InlineData("he may go")]
    [InlineData("they march 3 miles")]
    [InlineData("3.5 percent of 1,200")]
    [InlineData("Black Friday")]
    [InlineData("every Tuesday")]
    [InlineData("the sun rose")]
    [InlineData("a 10-year deal")]
    [InlineData("Feb. 30")]
    [InlineData("version 2024.10")]
    [InlineData("She sat down")]
    [InlineData("May said")]
    [InlineData("Mayor 2")]
    public void What_only_looks_like_a_date_in_English_is_none(string text) =>
        Assert.Equal("", DateTable.Read(text, "en", Published));

    [Theory]
    [InlineData("3日間の会議")]
    [InlineData("2日ぶり")]
    [InlineData("30年間")]
    [InlineData("強靱（きょうじん）な")]
    [InlineData("3月期決算")]
    [InlineData("4カ国会談")]
    [InlineData("2日連続")]
    [InlineData("毎週火曜")]
    public void What_only_looks_like_a_date_in_Japanese_is_none(string text) =>
        Assert.Equal("", DateTable.Read(text, "ja", Published));

    [Theory]
    [InlineData("部长星期二表示，10月1日", "zh-Hans", "?; ?")]
    [InlineData("2024年10月1日和10月1日", "zh-Hans", "2024-10-01; ?")]
    [InlineData("yesterday, Oct. 1, 2024; last week", "en", "?; 2024-10-01; ?")]
    [InlineData("2日、先月、昨年、3日前", "ja", "?; ?; ?; ?")]
    public void Without_a_publication_date_only_full_dates_are_known(
        string text,
        string language,
        string expected
    ) => Assert.Equal(expected, DateTable.Read(text, language, null));

    [Theory]
    [InlineData("1月1日", "zh-Hans", "2024-01-01", "2024-01-01")]
    [InlineData("12月31日", "zh-Hans", "2024-01-01", "2023-12-31")]
    [InlineData("31日", "ja", "2024-03-01", "2024-01-31")]
    [InlineData("29日", "ja", "2024-03-01", "2024-02-29")]
    [InlineData("2月29日", "zh-Hans", "2023-06-01", "2020-02-29")]
    [InlineData("last month", "en", "2024-01-15", "2023-12")]
    [InlineData("上周一", "zh-Hans", "2024-01-01", "2023-12-25")]
    public void Dates_cross_the_ends_of_months_and_years(
        string text,
        string language,
        string published,
        string expected
    ) => Assert.Equal(expected, DateTable.Read(text, language, published));

    [Theory]
    [InlineData("他在星期三（10月2日）说", "zh-Hans", "星期三（10月2日）")]
    [InlineData("on Wednesday, Oct. 2, he", "en", "Wednesday, Oct. 2")]
    [InlineData("首相は2日（水）の", "ja", "2日（水）")]
    [InlineData("in late September, he", "en", "September")]
    public void The_span_covers_the_words_of_the_date(string text, string language, string span)
    {
        var mention = Assert.Single(
            DateFinder.Find(text, 0, text.Length, language, new DateOnly(2024, 10, 2))
        );
        Assert.Equal(span, mention.Span.Text);
        Assert.Equal(text[mention.Span.Start..mention.Span.End], mention.Span.Text);
    }

    [Fact]
    public void Only_the_given_stretch_is_read()
    {
        const string text = "昨天他说，今天她说，前天我说";
        var mention = Assert.Single(
            DateFinder.Find(text, 5, 10, "zh-Hans", new DateOnly(2024, 10, 2))
        );
        Assert.Equal("今天", mention.Span.Text);
        Assert.Equal(5, mention.Span.Start);
    }

    [Theory]
    [InlineData("10月2日", DateBasis.Explicit)]
    [InlineData("2日", DateBasis.Explicit)]
    [InlineData("星期三", DateBasis.Relative)]
    [InlineData("去年9月", DateBasis.Relative)]
    [InlineData("星期三（10月2日）", DateBasis.Explicit)]
    public void The_basis_says_whether_the_date_is_written_or_counted(
        string text,
        DateBasis basis
    ) =>
        Assert.Equal(
            basis,
            Assert
                .Single(DateFinder.Find(text, 0, text.Length, "zh-Hans", new DateOnly(2024, 10, 2)))
                .SaidOn.Basis
        );

    [Theory]
    [InlineData("10月1日至")]
    [InlineData("(周二")]
    [InlineData("三")]
    [InlineData("Oct. 1 ")]
    [InlineData("2024-10-01 ")]
    [InlineData("前")]
    public void Any_repetition_is_read_in_linear_time(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, 200_000 / unit.Length));
        var watch = Stopwatch.StartNew();
        foreach (var language in new[] { "zh-Hans", "en", "ja" })
        {
            DateFinder.Find(text, 0, text.Length, language, new DateOnly(2024, 10, 2));
        }

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{watch.Elapsed}");
    }
}
