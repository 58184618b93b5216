import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { Administration } from './administration.entity.js';
import { AdministrationsController } from './administrations.controller.js';
import { Administrations } from './administrations.service.js';
import { Score } from './score.entity.js';

@Module({
  imports: [TypeOrmModule.forFeature([Administration, Score]), InstrumentsModule],
  controllers: [AdministrationsController],
  providers: [Administrations],
  exports: [Administrations],
})
export class AdministrationsModule {}
