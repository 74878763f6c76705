using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Language;

namespace Mhep.Data.GraphQL.Types.Building;

/// <summary>One validation of one schema: root types, directives, then each type in the order of the schema.</summary>
/// <remarks>
/// Specification: https://spec.graphql.org/September2025/#sec-Type-System, "Type Validation" of each section.
/// </remarks>
internal sealed class SchemaValidation(Schema schema, SchemaValidationOptions options)
{
    private readonly List<GraphQLError> _errors = [];

    public SchemaValidationOptions Options => options;

    public Schema Schema => schema;

    public List<GraphQLError> Run()
    {
        CheckRoots();
        foreach (var directive in schema.Directives)
        {
            CheckDirective(directive);
        }

        var cycles = new InputObjectCycleCheck(this);
        var interfaces = new InterfaceCheck(this);
        foreach (var type in schema.Types)
        {
            CheckType(type, interfaces, cycles);
        }

        return _errors;
    }

    public void Report(string message, params ReadOnlySpan<SyntaxNode?> nodes) =>
        _errors.Add(LocatedError.At(message, nodes));

    public void CheckName(string name, SyntaxNode? definition)
    {
        if (name.StartsWith("__", StringComparison.Ordinal))
        {
            Report(
                $"Name \"{name}\" must not begin with \"__\", which is reserved by GraphQL introspection.",
                definition);
        }
    }

    private static DirectiveNode? DeprecatedDirective(InputValueDefinitionNode? definition) =>
        definition?.Directives.FirstOrDefault(directive => directive.Name.Value == SpecifiedDirectives.Deprecated.Name);

    private void CheckRoots()
    {
        if (schema.Query is null)
        {
            Report("Query root type must be provided.", schema.Definition);
        }
        else if (schema.Query is not ObjectType)
        {
            Report(
                $"Query root type must be Object type, it cannot be {schema.Query}.",
                RootNode(OperationType.Query, schema.Query));
        }

        CheckOptionalRoot("Mutation", OperationType.Mutation, schema.Mutation);
        CheckOptionalRoot("Subscription", OperationType.Subscription, schema.Subscription);
    }

    private void CheckOptionalRoot(string word, OperationType operation, NamedType? type)
    {
        if (type is not (null or ObjectType))
        {
            Report(
                $"{word} root type must be Object type if provided, it cannot be {type}.",
                RootNode(operation, type));
        }
    }

    private SyntaxNode? RootNode(OperationType operation, NamedType type)
    {
        var declared = (schema.Definition?.OperationTypes ?? [])
            .Concat(schema.ExtensionNodes.SelectMany(extension => extension.OperationTypes))
            .FirstOrDefault(operationType => operationType.Operation == operation);
        return declared is null ? type.Definition : declared.Type;
    }

    private void CheckDirective(Directive directive)
    {
        CheckName(directive.Name, directive.Definition);
        if (directive.Locations.Count == 0)
        {
            Report($"Directive @{directive.Name} must include 1 or more locations.", directive.Definition);
        }

        foreach (var argument in directive.Arguments)
        {
            CheckArgument(argument, $"@{directive.Name}({argument.Name}:)", argument.Definition);
        }
    }

    private void CheckType(NamedType type, InterfaceCheck interfaces, InputObjectCycleCheck cycles)
    {
        if (!type.IsIntrospectionType)
        {
            CheckName(type.Name, type.Definition);
        }

        switch (type)
        {
            case FieldedType fielded:
                CheckFields(fielded);
                interfaces.Check(fielded);
                break;
            case UnionType union:
                CheckMembers(union);
                break;
            case EnumType @enum:
                CheckNotEmpty(@enum, @enum.Values.Count, "Enum type", "values");
                foreach (var value in @enum.Values)
                {
                    CheckName(value.Name, value.Definition);
                }

                break;
            case InputObjectType input:
                CheckInputFields(input);
                cycles.Check(input);
                break;
        }
    }

    private void CheckNotEmpty(NamedType type, int count, string word, string parts)
    {
        if (count == 0)
        {
            Report($"{word} {type.Name} must define one or more {parts}.", [type.Definition, .. type.ExtensionNodes]);
        }
    }

    private void CheckFields(FieldedType type)
    {
        CheckNotEmpty(type, type.Fields.Count, "Type", "fields");
        foreach (var field in type.Fields)
        {
            CheckName(field.Name, field.Definition);
            if (!field.Type.IsOutputType)
            {
                Report(
                    $"The type of {type.Name}.{field.Name} must be Output Type but got: {field.Type}.",
                    field.Definition?.Type);
            }

            foreach (var argument in field.Arguments)
            {
                CheckArgument(argument, $"{type.Name}.{field.Name}({argument.Name}:)", argument.Definition?.Type);
            }
        }
    }

    private void CheckArgument(Argument argument, string coordinate, SyntaxNode? typeNode)
    {
        CheckName(argument.Name, argument.Definition);
        if (!argument.Type.IsInputType)
        {
            Report($"The type of {coordinate} must be Input Type but got: {argument.Type}.", typeNode);
        }

        CheckRequiredIsNotDeprecated(argument, $"argument {coordinate}");
        CheckDefault(argument, coordinate);
    }

    private void CheckInputFields(InputObjectType type)
    {
        CheckNotEmpty(type, type.Fields.Count, "Input Object type", "fields");
        foreach (var field in type.Fields)
        {
            var coordinate = $"{type.Name}.{field.Name}";
            CheckName(field.Name, field.Definition);
            if (!field.Type.IsInputType)
            {
                Report($"The type of {coordinate} must be Input Type but got: {field.Type}.", field.Definition?.Type);
            }

            CheckRequiredIsNotDeprecated(field, $"input field {coordinate}");
            CheckDefault(field, coordinate);
            if (type.IsOneOf)
            {
                CheckOneOfField(field, coordinate);
            }
        }
    }

    private void CheckRequiredIsNotDeprecated(InputValue value, string what)
    {
        if (value is { IsRequired: true, IsDeprecated: true })
        {
            Report(
                $"Required {what} cannot be deprecated.",
                DeprecatedDirective(value.Definition),
                value.Definition?.Type);
        }
    }

    private void CheckOneOfField(InputField field, string coordinate)
    {
        if (field.Type.IsNonNull)
        {
            Report($"OneOf input field {coordinate} must be nullable.", field.Definition?.Type);
        }

        if (field.HasDefault)
        {
            Report($"OneOf input field {coordinate} cannot have a default value.", field.Definition);
        }
    }

    private void CheckDefault(InputValue value, string coordinate)
    {
        if (!options.CheckDefaultValues
            || !value.Type.IsInputType
            || value.DefaultValue?.GetLiteral(value.Type) is not { } literal)
        {
            return;
        }

        foreach (var error in DefaultValueCheck.Find(literal, value.Type))
        {
            _errors.Add(new GraphQLError($"{coordinate} has invalid default value: {error.Message}", error.Locations));
        }
    }

    private void CheckMembers(UnionType union)
    {
        CheckNotEmpty(union, union.DeclaredTypes.Count, "Union type", "member types");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in union.DeclaredTypes)
        {
            if (!seen.Add(member.Name))
            {
                Report(
                    $"Union type {union.Name} can only include type {member.Name} once.",
                    MemberNodes(union, member.Name));
            }
            else if (member is not ObjectType)
            {
                Report(
                    $"Union type {union.Name} can only include Object types, it cannot include {member}.",
                    MemberNodes(union, member.Name));
            }
        }
    }

    private static SyntaxNode?[] MemberNodes(UnionType union, string memberName)
    {
        var declared = (union.Definition as UnionTypeDefinitionNode)?.Types ?? [];
        var added = union.ExtensionNodes.OfType<UnionTypeExtensionNode>().SelectMany(extension => extension.Types);
        return [.. declared.Concat(added).Where(node => node.Name.Value == memberName)];
    }
}
