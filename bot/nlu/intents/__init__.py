"""The intent of a message: least squares over features and their products, as the risk model has it."""
