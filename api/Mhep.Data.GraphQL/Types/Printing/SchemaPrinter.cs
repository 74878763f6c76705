using Mhep.Data.GraphQL.Types.Introspection;
using Mhep.Data.GraphQL.Types.Scalars;

namespace Mhep.Data.GraphQL.Types.Printing;

/// <summary>
/// Writes schemas in the schema definition language; a schema made from the text is equal to the one printed.
/// </summary>
public static class SchemaPrinter
{
    /// <summary>Prints what a schema defines itself.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="options">What to show; <see cref="SchemaPrintOptions.Default"/> when null.</param>
    public static string Print(Schema schema, SchemaPrintOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(schema);
        options ??= SchemaPrintOptions.Default;
        return Print(
            schema,
            options,
            directive => !directive.IsSpecified || (options.SpecifiedDirectives is not null && options.SpecifiedDirectives(directive)),
            type => !IsBuiltIn(type) && (options.Types is null || options.Types(type)));
    }

    /// <summary>Prints what every schema has: the specified directives and the introspection types.</summary>
    /// <param name="schema">The schema.</param>
    public static string PrintIntrospection(Schema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        return Print(
            schema,
            SchemaPrintOptions.Default,
            directive => directive.IsSpecified,
            type => type.IsIntrospectionType);
    }

    /// <summary>Prints the definition of one type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="options">What to show; <see cref="SchemaPrintOptions.Default"/> when null.</param>
    public static string Print(NamedType type, SchemaPrintOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(type);
        var printing = new SchemaPrinting(options ?? SchemaPrintOptions.Default);
        printing.Write(type);
        return printing.ToString();
    }

    private static string Print(
        Schema schema,
        SchemaPrintOptions options,
        Func<Directive, bool> directives,
        Func<NamedType, bool> types)
    {
        var parts = new List<string>();
        AddPart(printing => printing.WriteDefinition(schema));
        foreach (var directive in schema.Directives.Where(directives))
        {
            AddPart(printing => printing.Write(directive));
        }

        foreach (var type in schema.Types.Where(types))
        {
            AddPart(printing => printing.Write(type));
        }

        return string.Join("\n\n", parts.Where(part => part.Length > 0));

        void AddPart(Action<SchemaPrinting> write)
        {
            var printing = new SchemaPrinting(options);
            write(printing);
            parts.Add(printing.ToString());
        }
    }

    private static bool IsBuiltIn(NamedType type) =>
        IntrospectionTypes.Contains(type.Name) || SpecifiedScalars.Find(type.Name) is not null;
}
