using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Language;

namespace Mhep.Data.GraphQL.Types.Building;

/// <summary>
/// Makes schemas from documents of the type system. Fields get no resolver of their own, so they are read from their
/// parent value by name.
/// </summary>
public static class SchemaBuilder
{
    /// <summary>Makes a schema from text.</summary>
    /// <param name="sdl">The document.</param>
    /// <param name="options">How to read it; <see cref="SdlOptions.Default"/> when null.</param>
    /// <returns>The schema, not yet held to <see cref="SchemaValidator"/>.</returns>
    /// <exception cref="GraphQLException">The text is no document, breaks a rule, or names an unknown type.</exception>
    public static Schema FromSdl(string sdl, SdlOptions? options = null) => FromSdl(Parser.Parse(sdl), options);

    /// <summary>Makes a schema from a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="options">How to read it; <see cref="SdlOptions.Default"/> when null.</param>
    /// <returns>The schema, not yet held to <see cref="SchemaValidator"/>.</returns>
    /// <exception cref="GraphQLException">The document breaks a rule or names an unknown type.</exception>
    public static Schema FromSdl(DocumentNode document, SdlOptions? options = null)
    {
        options ??= SdlOptions.Default;
        CheckSdl(document, schemaToExtend: null, options);
        var parts = new SchemaAssembly(document, options).Extend(new SchemaParts { Directives = [] });
        var directives = parts.Directives ?? [];
        return new Schema(WithConventionalRoots(parts) with
        {
            Directives =
            [
                .. directives,
                .. SpecifiedDirectives.All.Where(
                    specified => directives.All(directive => directive.Name != specified.Name)),
            ],
        });
    }

    /// <summary>Makes a schema that has everything of another and what a document adds.</summary>
    /// <param name="schema">The schema to extend; it stays as it is.</param>
    /// <param name="document">New types and directives, and extensions.</param>
    /// <param name="options">How to read the document; <see cref="SdlOptions.Default"/> when null.</param>
    /// <returns>The schema, not yet held to <see cref="SchemaValidator"/>.</returns>
    /// <exception cref="GraphQLException">The document breaks a rule or names an unknown type.</exception>
    public static Schema Extend(Schema schema, DocumentNode document, SdlOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(schema);
        options ??= SdlOptions.Default;
        CheckSdl(document, schema, options);
        var assembly = new SchemaAssembly(document, options);
        return assembly.IsEmpty
            ? schema
            : new Schema(assembly.Extend(new SchemaParts
            {
                Query = schema.Query,
                Mutation = schema.Mutation,
                Subscription = schema.Subscription,
                Types = schema.Types,
                Directives = schema.Directives,
                Description = schema.Description,
                AppliedDirectives = schema.AppliedDirectives,
                Metadata = schema.Metadata,
                Definition = schema.Definition,
                ExtensionNodes = schema.ExtensionNodes,
            }));
    }

    // Without a schema definition the root types are those with the usual names.
    private static SchemaParts WithConventionalRoots(SchemaParts parts)
    {
        if (parts.Definition is not null)
        {
            return parts;
        }

        var byName = parts.Types.ToDictionary(type => type.Name);
        return parts with
        {
            Query = byName.GetValueOrDefault("Query") ?? parts.Query,
            Mutation = byName.GetValueOrDefault("Mutation") ?? parts.Mutation,
            Subscription = byName.GetValueOrDefault("Subscription") ?? parts.Subscription,
        };
    }

    private static void CheckSdl(DocumentNode document, Schema? schemaToExtend, SdlOptions options)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (options.AssumeValidSdl)
        {
            return;
        }

        var errors = Validation.Validator.ValidateSdl(document, schemaToExtend);
        if (errors.Count > 0)
        {
            throw new GraphQLException(errors);
        }
    }
}
