using System.Globalization;
using System.Text;
using System.Text.Json;
using Mhep.Data.GraphQL.AspNetCore.Requests;
using Mhep.Data.GraphQL.Types.Coercion;

namespace Mhep.Data.GraphQL.Tests.Http;

#pragma warning disable RS0030 // Random has a seed here, so that a run can be repeated.

/// <summary>Variables are read without a tree in between, and must not differ from those read from one.</summary>
public sealed class JsonValueReaderTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("-0")]
    [InlineData("1.0")]
    [InlineData("1e2")]
    [InlineData("9223372036854775807")]
    [InlineData("9223372036854775808")]
    [InlineData("0.1")]
    [InlineData("1e-10")]
    [InlineData("1e400")]
    [InlineData("123456789012345.678")]
    [InlineData("\"\\u00e9\\ud83d\\ude00\\n\"")]
    [InlineData("{\"a\":1,\"a\":2}")]
    [InlineData("[[],{},[{\"b\":null}]]")]
    public void A_value_is_read_as_the_tree_would_give_it(string json) => AssertSame(json);

    [Fact]
    public void Random_values_are_read_as_the_tree_would_give_them()
    {
        var random = new Random(7);

        for (var round = 0; round < 2_000; round++)
            AssertSame(Json(random, depth: 4));
    }

    private static void AssertSame(string json)
    {
        using var tree = JsonDocument.Parse(json);
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();

        Assert.Equal(Described(JsonValues.FromElement(tree.RootElement)), Described(JsonValueReader.Read(ref reader)));
    }

    private static string Described(object? value) => value switch
    {
        null => "null",
        IReadOnlyDictionary<string, object?> members => "{" + string.Join(",", members.Select(member => $"{member.Key}:{Described(member.Value)}")) + "}",
        string text => $"\"{text}\"",
        IEnumerable<object?> items => "[" + string.Join(",", items.Select(Described)) + "]",
        _ => string.Create(CultureInfo.InvariantCulture, $"{value.GetType().Name} {value}"),
    };

    private static string Json(Random random, int depth) => random.Next(depth == 0 ? 5 : 7) switch
    {
        0 => "null",
        1 => random.Next(2) == 0 ? "true" : "false",
        2 => random.NextInt64(long.MinValue, long.MaxValue).ToString(CultureInfo.InvariantCulture),
        3 => (random.NextDouble() * Math.Pow(10, random.Next(-20, 20))).ToString("R", CultureInfo.InvariantCulture),
        4 => JsonSerializer.Serialize(new string((char)random.Next(32, 0xD7FF), random.Next(5))),
        5 => "[" + string.Join(",", Enumerable.Range(0, random.Next(4)).Select(_ => Json(random, depth - 1))) + "]",
        _ => "{" + string.Join(",", Enumerable.Range(0, random.Next(4)).Select(index => $"\"m{index}\":{Json(random, depth - 1)}")) + "}",
    };
}
