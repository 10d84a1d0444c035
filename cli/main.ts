// Placeholder until the commands arrive.
console.log('Usage: famulus <command> [file]')
