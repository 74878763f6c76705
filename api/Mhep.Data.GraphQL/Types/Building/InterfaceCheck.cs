using Mhep.Data.GraphQL.Language;

namespace Mhep.Data.GraphQL.Types.Building;

/// <summary>Whether types provide what the interfaces they claim to implement promise.</summary>
/// <remarks>Specification: https://spec.graphql.org/September2025/#IsValidImplementation().</remarks>
internal sealed class InterfaceCheck(SchemaValidation validation)
{
    public void Check(FieldedType type)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var declared in type.DeclaredInterfaces)
        {
            if (declared is not InterfaceType implemented)
            {
                validation.Report(
                    $"Type {type} must only implement Interface types, it cannot implement {declared}.",
                    ImplementsNodes(type, declared));
            }
            else if (ReferenceEquals(type, implemented))
            {
                validation.Report(
                    $"Type {type.Name} cannot implement itself because it would create a circular reference.",
                    ImplementsNodes(type, implemented));
            }
            else if (!seen.Add(implemented.Name))
            {
                validation.Report(
                    $"Type {type.Name} can only implement {implemented.Name} once.",
                    ImplementsNodes(type, implemented));
            }
            else
            {
                CheckAncestors(type, implemented);
                CheckFields(type, implemented);
            }
        }
    }

    private static SyntaxNode?[] ImplementsNodes(FieldedType type, NamedType implemented)
    {
        var nodes = new[] { type.Definition }.Concat(type.ExtensionNodes).SelectMany(node => node switch
        {
            ObjectTypeDefinitionNode definition => definition.Interfaces,
            ObjectTypeExtensionNode extension => extension.Interfaces,
            InterfaceTypeDefinitionNode definition => definition.Interfaces,
            InterfaceTypeExtensionNode extension => extension.Interfaces,
            _ => [],
        });
        return [.. nodes.Where(node => node.Name.Value == implemented.Name)];
    }

    private void CheckAncestors(FieldedType type, InterfaceType implemented)
    {
        foreach (var inherited in implemented.DeclaredInterfaces)
        {
            if (type.DeclaredInterfaces.Contains(inherited))
            {
                continue;
            }

            var message = ReferenceEquals(inherited, type)
                ? $"Type {type.Name} cannot implement {implemented.Name} because it would create a circular reference."
                : $"Type {type.Name} must implement {inherited.Name} because it is implemented by {implemented.Name}.";
            validation.Report(
                message,
                [.. ImplementsNodes(implemented, inherited), .. ImplementsNodes(type, implemented)]);
        }
    }

    private void CheckFields(FieldedType type, InterfaceType implemented)
    {
        foreach (var promised in implemented.Fields)
        {
            var coordinate = $"{implemented.Name}.{promised.Name}";
            if (type.Fields[promised.Name] is not { } provided)
            {
                validation.Report(
                    $"Interface field {coordinate} expected but {type.Name} does not provide it.",
                    [promised.Definition, type.Definition, .. type.ExtensionNodes]);
                continue;
            }

            if (!TypeRelations.IsSubType(validation.Schema, provided.Type, promised.Type))
            {
                validation.Report(
                    $"Interface field {coordinate} expects type {promised.Type} but {type.Name}.{promised.Name} "
                    + $"is type {provided.Type}.",
                    promised.Definition?.Type,
                    provided.Definition?.Type);
            }

            CheckArguments(coordinate, $"{type.Name}.{promised.Name}", promised, provided);
            CheckDeprecation(coordinate, $"{type.Name}.{promised.Name}", promised, provided);
        }
    }

    private void CheckArguments(string promisedBy, string providedBy, Field promised, Field provided)
    {
        foreach (var argument in promised.Arguments)
        {
            if (provided.Arguments[argument.Name] is not { } given)
            {
                validation.Report(
                    $"Interface field argument {promisedBy}({argument.Name}:) expected but {providedBy} "
                    + "does not provide it.",
                    argument.Definition,
                    provided.Definition);
            }
            else if (!GraphQLType.AreEqual(argument.Type, given.Type))
            {
                validation.Report(
                    $"Interface field argument {promisedBy}({argument.Name}:) expects type {argument.Type} but "
                    + $"{providedBy}({argument.Name}:) is type {given.Type}.",
                    argument.Definition?.Type,
                    given.Definition?.Type);
            }
        }

        foreach (var added in provided.Arguments)
        {
            if (added.IsRequired && !promised.Arguments.Contains(added.Name))
            {
                validation.Report(
                    $"Object field {providedBy} includes required argument {added.Name} that is missing from the "
                    + $"Interface field {promisedBy}.",
                    added.Definition,
                    promised.Definition);
            }
        }
    }

    private void CheckDeprecation(string promisedBy, string providedBy, Field promised, Field provided)
    {
        if (validation.Options.CheckDeprecatedImplementations && provided.IsDeprecated && !promised.IsDeprecated)
        {
            validation.Report(
                $"Interface field {promisedBy} is not deprecated, so implementation field {providedBy} "
                + "must not be deprecated.",
                provided.Definition?.Directives.FirstOrDefault(
                    node => node.Name.Value == SpecifiedDirectives.Deprecated.Name),
                provided.Definition?.Type);
        }
    }
}
