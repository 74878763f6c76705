using System.Text.Json;
using Mhep.Data.GraphQL.Types;
using Mhep.Data.GraphQL.Types.Scalars;

namespace Mhep.Data.GraphQL.CodeFirst.Scalars;

/// <summary>The scalars that code-first schemas use beyond the specification's five, with HotChocolate's names and forms.</summary>
public static class CodeFirstScalars
{
    /// <summary>A day, 2023-04-01; <see cref="DateOnly"/>.</summary>
    public static ScalarType LocalDate { get; } = Make("LocalDate", new LocalDateCoercion(), "local-date", "A day, as in 2023-04-01.");

    /// <summary>A moment with its offset, 2023-04-01T09:30:00Z; <see cref="DateTimeOffset"/>.</summary>
    public static ScalarType DateTime { get; } = Make(
        "DateTime",
        new DateTimeCoercion(),
        "date-time",
        "A moment with its offset from UTC, as in 2023-04-01T09:30:00Z.");

    /// <summary>A decimal fraction; <see cref="decimal"/>.</summary>
    public static ScalarType Decimal { get; } = Make("Decimal", new DecimalCoercion(), null, "A decimal fraction, exact, as a JSON number.");

    /// <summary>A whole number of 64 bits; <see cref="long"/>.</summary>
    public static ScalarType Long { get; } = Make("Long", new LongCoercion(), "long", "A whole number between -(2^63) and 2^63 - 1.");

    /// <summary>A UUID; <see cref="Guid"/>.</summary>
    public static ScalarType Uuid { get; } = Make("UUID", new UuidCoercion(), "uuid", "A universally unique identifier, with hyphens.");

    /// <summary>A URI; <see cref="System.Uri"/>.</summary>
    public static ScalarType Uri { get; } = Make("URI", new UriCoercion(), "uri", "A uniform resource identifier, absolute or relative.");

    /// <summary>Any JSON value.</summary>
    public static ScalarType Any { get; } = Make("Any", new AnyCoercion(), "any", "A JSON value of any kind.");

    /// <summary>A file of a multipart request; <see cref="IUploadedFile"/>.</summary>
    public static ScalarType Upload { get; } = Make(
        "Upload",
        new UploadCoercion(),
        null,
        "A file sent by the GraphQL multipart request specification.");

    /// <summary>Which scalar stands for which .NET type, where nothing else is said.</summary>
    internal static IReadOnlyDictionary<Type, ScalarType> ByRuntimeType { get; } = new Dictionary<Type, ScalarType>
    {
        [typeof(string)] = SpecifiedScalars.String,
        [typeof(bool)] = SpecifiedScalars.Boolean,
        [typeof(int)] = SpecifiedScalars.Int,
        [typeof(short)] = SpecifiedScalars.Int,
        [typeof(byte)] = SpecifiedScalars.Int,
        [typeof(double)] = SpecifiedScalars.Float,
        [typeof(float)] = SpecifiedScalars.Float,
        [typeof(decimal)] = Decimal,
        [typeof(long)] = Long,
        [typeof(DateOnly)] = LocalDate,
        [typeof(System.DateTime)] = DateTime,
        [typeof(DateTimeOffset)] = DateTime,
        [typeof(Guid)] = Uuid,
        [typeof(System.Uri)] = Uri,
        [typeof(object)] = Any,
        [typeof(JsonElement)] = Any,
        [typeof(IUploadedFile)] = Upload,
    };

    private static ScalarType Make(string name, ScalarCoercion coercion, string? page, string description) => new(name, coercion)
    {
        Description = description,
        SpecifiedByUrl = page is null ? null : $"https://scalars.graphql.org/chillicream/{page}.html",
    };
}
